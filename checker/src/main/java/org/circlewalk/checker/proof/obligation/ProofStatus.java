package org.circlewalk.checker.proof.obligation;

import com.fasterxml.jackson.annotation.JsonValue;

/** What became of a contracted method. All but the first make the verification fail. */
public enum ProofStatus {
    /** The contract is proved, nothing contradicts its feasibility, and all it calls is proved. */
    PROVED("PROVED"),
    /** The solver found arguments that break the contract. */
    REFUTED("REFUTED"),
    /** The solver found neither a proof nor a counterexample in time. */
    UNKNOWN("UNKNOWN"),
    /** The contract is proved only because nothing satisfies its precondition or reaches its end. */
    INFEASIBLE("INFEASIBLE"),
    /** The machine was too busy for the solver to do its work: nothing is known. */
    NOT_TRIED("NOT TRIED"),
    /** OpenJML refused the sources, failed, left the method out or says nothing about it. */
    FAILED("FAILED"),
    /** The obligation belongs to an older text of the method or of something that its proof may use. */
    STALE("STALE"),
    /** There is a contract but no obligation. */
    MISSING("MISSING"),
    /** The obligation's file is not the one that the index describes, or is that of another method. */
    CORRUPT("CORRUPT"),
    /** There is an obligation but no method with a contract. */
    ORPHAN("ORPHAN"),
    /** It is proved, but it calls something that is not. */
    CALLS_UNPROVED("CALLS UNPROVED"),
    /** Its proof might rest on itself: a loop or a recursion without a measure that decreases. */
    ENDLESS("ENDLESS");

    private final String text;

    ProofStatus(String text) {
        this.text = text;
    }

    /** As reports show it. */
    @JsonValue
    public String text() {
        return text;
    }
}
