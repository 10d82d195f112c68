package org.circlewalk.checker.reproduce.experiment;

/**
 * One thing that was claimed or should be known, and what the numbers say about it.
 *
 * @param weight    what follows for the verdict if it fails
 * @param statement what should hold
 * @param holds     whether it does, by the rule of {@code measured}
 * @param measured  the numbers and the bound they were held against
 */
public record Check(Weight weight, String statement, boolean holds, String measured) {
    /** What a failing check does to the verdict, see {@link Reproduction#of}. */
    public enum Weight {
        /** Part of what the paper or its review claims. */
        CLAIM,
        /** A condition without which the claim needs a remark. */
        CONDITION
    }

    /** A check of something that is claimed. */
    public static Check claim(String statement, Measured measured) {
        return new Check(Weight.CLAIM, statement, measured.holds(), measured.text());
    }

    /** A check of something that must hold for the claim to need no remark. */
    public static Check condition(String statement, Measured measured) {
        return new Check(Weight.CONDITION, statement, measured.holds(), measured.text());
    }
}
