package org.circlewalk.checker.proof.admission;

/**
 * An expression of a contract at its place.
 *
 * @param position where it begins
 * @param declared the variable that is declared with it; empty if there is none
 */
record JmlClaim(int position, String declared, JmlExpression expression) {
}
