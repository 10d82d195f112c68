package org.circlewalk.checker.audit;

import org.circlewalk.spec.enclosure.Certainty;

/**
 * What interval arithmetic certifies of one run, or of all runs that a certificate is about.
 *
 * @param instance the run, e.g. "K = 6, N = 97, p = 1/2"
 * @param holds    whether the statement holds there
 * @param claim    what is certain, or why it is undecided
 * @param evidence ENCLOSED of single steps, CERTIFIED of every later one
 */
public record EnclosedInstance(String instance, Certainty holds, String claim, Verdict evidence) {
    /** What is certain of single steps. */
    public EnclosedInstance(String instance, Certainty holds, String claim) {
        this(instance, holds, claim, Verdict.ENCLOSED);
    }

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

    /** The kind of evidence, or UNDECIDED. */
    public Verdict verdict() {
        return holds == Certainty.UNDECIDED ? Verdict.UNDECIDED : evidence;
    }
}
