package org.circlewalk.spec.lemma;

/**
 * What an exact check of a statement on one instance found.
 *
 * @param outcome whether the statement holds there
 * @param detail  where it fails, or holds with ties: the quantities that show it, in exact fractions; else empty
 */
public record Evidence(Outcome outcome, String detail) {
    /** The three ways an exact check can end. */
    public enum Outcome {
        /** The statement holds strictly. */
        HOLDS,
        /** It holds with equality where the statement suggests a strict inequality. */
        TIES,
        /** It does not hold. */
        FAILS
    }

    private static final Evidence HOLDS = new Evidence(Outcome.HOLDS, "");

    /** The statement holds. */
    public static Evidence holds() {
        return HOLDS;
    }

    /** The statement holds with ties. */
    public static Evidence ties(String detail) {
        return new Evidence(Outcome.TIES, detail);
    }

    /** The statement fails. */
    public static Evidence fails(String detail) {
        return new Evidence(Outcome.FAILS, detail);
    }

    /** {@link #holds()} if the condition is true, else {@link #fails(String)}. */
    public static Evidence of(boolean condition, String detail) {
        return condition ? HOLDS : fails(detail);
    }

    /** Whether the outcome is {@code FAILS}. */
    public boolean isFailure() {
        return outcome == Outcome.FAILS;
    }
}
