/** The figures, tables and claims of the paper and its review, reproduced: which there are, running them, reporting them. */
package org.circlewalk.checker.reproduce;
