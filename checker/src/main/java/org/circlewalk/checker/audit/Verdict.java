package org.circlewalk.checker.audit;

/** What the audit says of a statement. */
public enum Verdict {
    /** Contracts that say all of it are proved for all parameters, and it holds on every instance of the domain. */
    PROVED("contracts say all of it and are proved for all parameters; exact on every instance of the domain", "bold,green"),
    /** A complete written argument for all parameters stands in its note, and it holds on every instance of the domain. */
    ARGUED("a complete written argument for all parameters stands in the note; what was computed agrees", "bold,green"),
    /** It holds, strictly, on every instance of the domain; exact. */
    HOLDS("on every instance of the domain, in exact arithmetic", "green"),
    /** It holds on every instance, with equality on some where the statement suggests a strict inequality; exact. */
    HOLDS_WITH_TIES("the same, with equality on some where a strict inequality is suggested", "green"),
    /** It holds at every later step for all that is named: certificates made in the audit and checked, with an argument from them on. */
    CERTIFIED("certificates made here and checked say so of every later step, for the parameters that are named", "bold,cyan"),
    /** Whether it holds is certified, for one run and all steps that are named, by intervals that contain the exact values. */
    ENCLOSED("certain of single training runs, by interval arithmetic", "cyan"),
    /** What it claims qualitatively was observed in every training run of the domain. */
    MEASURED("observed in every training run of the domain, in double precision", "cyan"),
    /** It fails on an instance of the domain; the smallest one is given. */
    REFUTED("fails as worded, on the instance shown", "bold,red"),
    /** It fails on an instance, where nothing rests on it: what it is used for holds all the same. */
    HARMLESS_SLIP("a slip without consequence: fails as worded, on the instance shown, where nothing rests on it", "yellow"),
    /** It fails on an instance that a hypothesis of the paper excludes. */
    NEEDS_HYPOTHESIS("needs the hypothesis: fails, on the instance shown, only where the paper does not claim it", "yellow"),
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
        return this == PROVED || this == ARGUED || this == HOLDS || this == HOLDS_WITH_TIES;
    }

    /** Whether it says that a statement, as it was read, fails on an instance that is shown. */
    boolean shows() {
        return this == REFUTED || this == HARMLESS_SLIP || this == NEEDS_HYPOTHESIS;
    }

    /** Whether evidence of a kind can come to it: what is not exact decides nothing on every instance. */
    boolean isFoundBy(Method method) {
        return switch (this) {
            case PROVED, HOLDS, HOLDS_WITH_TIES -> method == Method.EXACT;
            case ARGUED -> method == Method.EXACT || method == Method.ARGUED;
            case CERTIFIED -> method == Method.CERTIFIED;
            case ENCLOSED -> method == Method.ENCLOSED;
            case MEASURED -> method == Method.MEASURED;
            case HARMLESS_SLIP, NEEDS_HYPOTHESIS -> method == Method.EXACT;
            case REFUTED, UNDECIDED -> true;
        };
    }

    /** What it means, in a few words. */
    public String meaning() {
        return meaning;
    }

    /** Its colour on a terminal. */
    String colour() {
        return colour;
    }
}
