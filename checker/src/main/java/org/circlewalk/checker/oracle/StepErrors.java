package org.circlewalk.checker.oracle;

/**
 * One state of a run beside the exact one.
 *
 * @param step          the number of steps taken
 * @param value         the largest distance of an entry of V from the enclosed one, in units in the last place of that
 * @param scores        the same for the scores, or the differences of the logits
 * @param distance      the largest distance of an entry of V itself
 * @param amplification by what factor that grew in the step; null where it was 0
 * @param verdict       "within" what rounding can do, "beyond" it, or "not judged"
 */
public record StepErrors(int step, double value, double scores, double distance, Double amplification, String verdict) {
    static final String WITHIN = "within";
    static final String BEYOND = "beyond";
    static final String NOT_JUDGED = "not judged";
}
