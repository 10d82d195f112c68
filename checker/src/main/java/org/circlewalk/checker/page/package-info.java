/** The page that shows everything: statements, figures, training runs, the phase diagram; records in, one file of HTML out, no network. */
package org.circlewalk.checker.page;
