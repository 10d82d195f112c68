/** The figures and tables of the paper, each an experiment. */
package org.circlewalk.checker.reproduce.figures;
