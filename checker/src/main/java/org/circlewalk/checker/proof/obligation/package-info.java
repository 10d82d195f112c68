/**
 * Committed proof obligations: what OpenJML asks a solver to prove, one file for each contracted method, bound to the text
 * it belongs to, and proved again without OpenJML.
 */
package org.circlewalk.checker.proof.obligation;
