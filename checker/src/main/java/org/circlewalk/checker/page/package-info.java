/** The page that shows everything: statements, figures, training runs, the phase diagram; one file, no network. */
package org.circlewalk.checker.page;
