/** One class for each numbered statement of the paper, named as the paper numbers it, and the list of them in order. */
package org.circlewalk.checker.audit.statement;
