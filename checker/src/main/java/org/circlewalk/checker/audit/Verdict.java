package org.circlewalk.checker.audit;

/** What the audit says of a statement. */
public enum Verdict {
    /** Contracts that say all of it are proved for all parameters, and it holds on every instance of the domain. */
    PROVED,
    /** It holds, strictly, on every instance of the domain; exact. */
    HOLDS,
    /** It holds on every instance, with equality on some where the statement suggests a strict inequality; exact. */
    HOLDS_WITH_TIES,
    /** Whether it holds is certified, for one run and all steps that are named, by intervals that contain the exact values. */
    ENCLOSED,
    /** What it claims qualitatively was observed in every training run of the domain. */
    MEASURED,
    /** It fails on an instance of the domain; the smallest one is given. */
    REFUTED,
    /** The evidence decides neither way. */
    UNDECIDED;

    /** The verdict as people read it, e.g. "HOLDS WITH TIES". */
    public String text() {
        return name().replace('_', ' ');
    }
}
