/** The expected ways in which a command ends without a result, each with one sentence for its user. */
package org.circlewalk.checker.console.refusal;
