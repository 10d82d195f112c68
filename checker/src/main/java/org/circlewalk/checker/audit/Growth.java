package org.circlewalk.checker.audit;

/**
 * How a quantity ≥ 0 grows or decays with the number of steps T, read off at two values of T: the exponent α of T^α
 * between them. A claimed exponent is taken to be observed within {@link #TOLERANCE}, which is wide on purpose: the
 * exponents to be told apart are −½, 0 and ½. A quantity that is 0 up to rounding has the exponent −∞.
 *
 * @param early    the quantity after {@code earlySteps}
 * @param late     the quantity after {@code lateSteps}
 * @param exponent α
 */
public record Growth(double early, double late, double exponent) {
    public static final double TOLERANCE = 0.1;

    /** What a sum over the K² ≤ 400 entries of V may err by in double precision: less is no evidence of anything but 0. */
    private static final double NEGLIGIBLE = 400 * 0x1p-53;

    /** Reads the exponent off at two numbers of steps. */
    public static Growth between(int earlySteps, double early, int lateSteps, double late) {
        double exponent = late <= NEGLIGIBLE ? Double.NEGATIVE_INFINITY
                : StrictMath.log(late / early) / StrictMath.log((double) lateSteps / earlySteps);
        return new Growth(early, late, exponent);
    }

    /** Whether the quantity grows clearly faster, or decays clearly slower, than T^claimed. */
    boolean exceeds(double claimed) {
        return exponent > claimed + TOLERANCE;
    }

    /** MEASURED if it is as claimed or smaller, REFUTED if clearly larger, UNDECIDED if it is no number. */
    public Verdict verdict(double claimed) {
        if (Double.isNaN(exponent)) {
            return Verdict.UNDECIDED;
        }
        return exceeds(claimed) ? Verdict.REFUTED : Verdict.MEASURED;
    }

    @Override
    public String toString() {
        return Double.isInfinite(exponent) ? "0 up to rounding"
                : Text.decimal(early) + " → " + Text.decimal(late) + ", exponent " + Text.decimal(exponent);
    }
}
