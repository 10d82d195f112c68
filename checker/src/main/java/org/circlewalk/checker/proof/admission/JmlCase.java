package org.circlewalk.checker.proof.admission;

import java.util.List;

/**
 * A case of a contract.
 *
 * @param position   where it begins
 * @param visibility who can see it
 * @param behaviour  what it begins with, such as {@code normal_behavior}
 * @param conditions its requires clauses
 * @param promises   its ensures clauses
 * @param claims     the expressions of all its clauses, at their places
 * @param fresh      whether it says that the result is a new object, or that there is none
 */
record JmlCase(int position, Visibility visibility, String behaviour, List<JmlExpression> conditions,
        List<JmlExpression> promises, List<JmlClaim> claims, boolean fresh) {
    boolean isNormal() {
        return behaviour.equals("normal_behavior");
    }

    /** Whether it leaves open if the method returns. */
    boolean isOpen() {
        return behaviour.equals("behavior");
    }
}
