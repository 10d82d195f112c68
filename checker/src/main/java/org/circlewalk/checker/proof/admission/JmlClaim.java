package org.circlewalk.checker.proof.admission;

/**
 * An expression of a contract at its place.
 *
 * @param position where it begins
 * @param declared the variable that is declared with it; empty if there is none
 * @param executed whether it is the value of a variable or a result in the body of a model method, which OpenJML takes for code
 */
record JmlClaim(int position, String declared, JmlExpression expression, boolean executed) {
    JmlClaim(int position, JmlExpression expression) {
        this(position, "", expression, false);
    }
}
