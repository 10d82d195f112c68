/** The page that shows everything: statements, figures, training runs, the phase diagram; one HTML file without network. */
package org.circlewalk.checker.page;
