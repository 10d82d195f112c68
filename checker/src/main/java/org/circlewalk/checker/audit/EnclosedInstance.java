package org.circlewalk.checker.audit;

import org.circlewalk.spec.enclosure.Certainty;

/**
 * What interval arithmetic certifies of one run.
 *
 * @param instance the run, e.g. "K = 6, N = 97, p = 1/2"
 * @param holds    whether the statement holds there
 * @param claim    what is certain, or why it is undecided
 */
public record EnclosedInstance(String instance, Certainty holds, String claim) {
    /** As the ledger puts it: "holds", "fails" or "undecided". */
    public String outcome() {
        return outcome(holds);
    }

    static String outcome(Certainty holds) {
        return switch (holds) {
            case CERTAINLY -> "holds";
            case CERTAINLY_NOT -> "fails";
            case UNDECIDED -> "undecided";
        };
    }

    /** ENCLOSED or UNDECIDED. */
    public Verdict verdict() {
        return verdict(holds);
    }

    static Verdict verdict(Certainty holds) {
        return holds == Certainty.UNDECIDED ? Verdict.UNDECIDED : Verdict.ENCLOSED;
    }
}
