/** The figures on walks, each an experiment, and what goes beyond the paper. */
package org.circlewalk.checker.reproduce.walk;
