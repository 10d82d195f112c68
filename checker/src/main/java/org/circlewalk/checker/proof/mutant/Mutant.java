package org.circlewalk.checker.proof.mutant;

import org.circlewalk.checker.proof.contract.ContractedMethod;

/**
 * A method with one change.
 *
 * @param method the method as it should be
 * @param part   what is changed
 * @param before the changed lines as they should be, without the blanks around them
 * @param after  the same lines after the change
 * @param source the whole source file with the change
 */
public record Mutant(ContractedMethod method, Part part, String before, String after, String source) {
    /** The two halves of a contracted method. */
    public enum Part {
        /** The code, or the body of a model method. */
        CODE,
        /** The clauses before it. */
        CONTRACT
    }
}
