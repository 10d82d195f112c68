package org.circlewalk.checker.audit;

/** What the audit says of a statement. */
public enum Verdict {
    /** Contracts that say all of it are proved for all parameters, and it holds on every instance of the domain. */
    PROVED("contracts say all of it and are proved for all parameters; exact on every instance of the domain", "bold,green"),
    /** It holds, strictly, on every instance of the domain; exact. */
    HOLDS("on every instance of the domain, in exact arithmetic", "green"),
    /** It holds on every instance, with equality on some where the statement suggests a strict inequality; exact. */
    HOLDS_WITH_TIES("the same, with equality on some where a strict inequality is suggested", "green"),
    /** Whether it holds is certified, for one run and all steps that are named, by intervals that contain the exact values. */
    ENCLOSED("certain of single training runs, by interval arithmetic", "cyan"),
    /** What it claims qualitatively was observed in every training run of the domain. */
    MEASURED("observed in every training run of the domain, in double precision", "cyan"),
    /** It fails on an instance of the domain; the smallest one is given. */
    REFUTED("fails as worded, on the instance shown", "bold,red"),
    /** The evidence decides neither way. */
    UNDECIDED("the evidence decides neither way", "yellow");

    private final String meaning;
    private final String colour;

    Verdict(String meaning, String colour) {
        this.meaning = meaning;
        this.colour = colour;
    }

    /** The verdict as people read it, e.g. "HOLDS WITH TIES". */
    public String text() {
        return name().replace('_', ' ');
    }

    /** Whether it says that a statement holds on every instance. */
    boolean holds() {
        return this == PROVED || this == HOLDS || this == HOLDS_WITH_TIES;
    }

    /** Whether evidence of a kind can come to it: what is not exact decides nothing on every instance. */
    boolean isFoundBy(Method method) {
        return switch (this) {
            case PROVED, HOLDS, HOLDS_WITH_TIES -> method == Method.EXACT;
            case ENCLOSED -> method == Method.ENCLOSED;
            case MEASURED -> method == Method.MEASURED;
            case REFUTED, UNDECIDED -> true;
        };
    }

    /** What it means, in a few words. */
    String meaning() {
        return meaning;
    }

    /** Its colour on a terminal. */
    String colour() {
        return colour;
    }
}
