package org.circlewalk.checker.proof.admission;

import java.util.List;
import java.util.stream.Stream;

/**
 * The contract of a method, as it is read.
 *
 * @param position where it begins
 * @param cases    at least one
 * @param pure     whether it says that the method is pure
 * @param fresh    whether there is a case in which the method returns, and every such case says that the result is a new object
 */
record JmlContract(int position, List<JmlCase> cases, boolean pure, boolean fresh) {
    /** Whether it is said when the method returns, and that it does so at times. */
    boolean returns() {
        return cases.stream().anyMatch(JmlCase::isNormal) && cases.stream().noneMatch(JmlCase::isOpen);
    }

    /** The expressions of all clauses. */
    Stream<JmlClaim> claims() {
        return cases.stream().flatMap(one -> one.claims().stream());
    }
}
