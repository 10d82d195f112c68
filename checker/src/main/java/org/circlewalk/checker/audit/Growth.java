package org.circlewalk.checker.audit;

/**
 * How a positive quantity grows or decays with the number of steps T, read off at two values of T: the exponent α of T^α
 * between them. A claimed exponent is taken to be observed within {@link #TOLERANCE}, which is wide on purpose: the
 * exponents to be told apart are −½, 0 and ½.
 *
 * @param early    the quantity after {@code earlySteps}
 * @param late     the quantity after {@code lateSteps}
 * @param exponent α
 */
record Growth(double early, double late, double exponent) {
    static final double TOLERANCE = 0.1;

    static Growth between(int earlySteps, double early, int lateSteps, double late) {
        return new Growth(early, late, Math.log(late / early) / Math.log((double) lateSteps / earlySteps));
    }

    boolean isLike(double claimed) {
        return Math.abs(exponent - claimed) <= TOLERANCE;
    }

    /** Whether the quantity grows clearly faster, or decays clearly slower, than T^claimed. */
    boolean exceeds(double claimed) {
        return exponent > claimed + TOLERANCE;
    }

    /** MEASURED if it is as claimed or smaller, REFUTED if clearly larger, UNDECIDED if it is no number. */
    Verdict verdict(double claimed) {
        if (Double.isNaN(exponent)) {
            return Verdict.UNDECIDED;
        }
        return exceeds(claimed) ? Verdict.REFUTED : Verdict.MEASURED;
    }

    @Override
    public String toString() {
        return Text.decimal(early) + " → " + Text.decimal(late) + ", exponent " + Text.decimal(exponent);
    }
}
