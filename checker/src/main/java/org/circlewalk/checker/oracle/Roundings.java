package org.circlewalk.checker.oracle;

import java.math.BigInteger;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * What the roundings of a backward-stable program come to at a model, relative to the terms that it sums; see {@link RoundingBound}.
 *
 * @param arithmetic in what it computes
 * @param walk       K, N and p
 * @param scoreError δ, what its scores may be off, relative
 * @param smallest   the smallest z + ε, greater than 0
 * @param condition  ρ, the largest (Σ S_i|v_i| + ε)/(z + ε)
 * @param largest    the largest |V[y][s]|
 */
record Roundings(Arithmetic arithmetic, RandomWalk walk, BigFraction scoreError, BigFraction smallest, BigFraction condition,
                 BigFraction largest) {
    private static final BigFraction TWO = new BigFraction(2);
    private static final int ROUNDINGS_OF_A_TERM = 10;
    private static final int ROUNDINGS_OF_A_DIFFERENCE = 4;

    /** At a model with its smallest z + ε. */
    static Roundings at(Arithmetic arithmetic, AttentionModel model, BigFraction scoreError, BigFraction smallest) {
        BigFraction largest = BigFraction.ZERO;
        for (BigFraction entry : model.value().toRowMajor()) {
            largest = Fractions.max(largest, entry.abs());
        }
        BigFraction condition = BigFraction.ONE.add(depth(model).multiply(2).multiply(model.visibleShare()).divide(smallest));
        return new Roundings(arithmetic, model.walk(), scoreError, smallest, condition, largest);
    }

    /** max(0, −min V): Σ S_i|v_i| is at most z plus twice that times Σ S_i. */
    static BigFraction depth(AttentionModel model) {
        BigFraction[] entries = model.value().toRowMajor();
        return Fractions.max(BigFraction.ZERO, Fractions.min(entries[0], entries).negate());
    }

    /**
     * τ/(1 − τ).
     *
     * @throws ArithmeticException if τ ≥ 1: then the result may be off by anything
     */
    static BigFraction relative(BigFraction tau) {
        if (tau.compareTo(BigFraction.ONE) >= 0) {
            throw new ArithmeticException("Rounding may leave no digit.");
        }
        return tau.divide(BigFraction.ONE.subtract(tau));
    }

    /** A number of roundings of the format: count·u. */
    BigFraction units(BigFraction count) {
        return arithmetic.numbers().unit().multiply(count);
    }

    private BigFraction ofSum(BigInteger terms) {
        return arithmetic.sums().unit().multiply(terms);
    }

    private BigInteger length() {
        return BigInteger.valueOf(walk.length());
    }

    /** ζ. */
    private BigFraction ofOutput() {
        return scoreError.add(units(TWO)).add(ofSum(length()));
    }

    /** p is rounded, and q is what 1 − p is rounded to: off by (1 + p/q)u; each is a factor. */
    private BigFraction ofProbability() {
        BigFraction perStep = walk.isDeterministic() ? TWO : TWO.add(walk.p().divide(walk.q()));
        return units(perStep.multiply(walk.visible()));
    }

    /** All of τ but Tũ. */
    private BigFraction besidesTerms() {
        BigFraction underflow = arithmetic.numbers().smallestNormal().multiply(length()).divide(smallest);
        return ofProbability().add(units(new BigFraction(ROUNDINGS_OF_A_TERM))).add(ofSum(length())).add(scoreError)
                .add(condition.multiply(ofOutput())).add(underflow);
    }

    /** τ. */
    BigFraction ofTerm() {
        return besidesTerms().add(ofSum(arithmetic.terms()));
    }

    /** τ′. */
    BigFraction ofLogit() {
        return ofTerm().add(ofDifference());
    }

    private BigFraction ofDifference() {
        return ofOutput().add(ofSum(length())).add(units(new BigFraction(ROUNDINGS_OF_A_DIFFERENCE)));
    }

    /** Whether rounding leaves a digit: τ′ &lt; 1. */
    boolean areBounded() {
        return ofLogit().compareTo(BigFraction.ONE) < 0;
    }

    /** The longest sum for which they are bounded; 0 or less if there is none. */
    BigInteger mostTerms() {
        BigFraction left = BigFraction.ONE.subtract(besidesTerms()).subtract(ofDifference());
        BigFraction most = left.divide(arithmetic.sums().unit());
        return most.getNumerator().subtract(BigInteger.ONE).divide(most.getDenominator());
    }

    /** What underflow may add to any entry. */
    BigFraction underflow() {
        BigFraction slope = Fractions.max(BigFraction.ONE, smallest.reciprocal());
        BigFraction spread = Fractions.max(BigFraction.ONE, largest.multiply(2));
        BigInteger operations = length().shiftLeft(1).add(BigInteger.TEN);
        return arithmetic.numbers().smallestNormal().multiply(arithmetic.terms()).multiply(operations).multiply(slope).multiply(spread)
                .divide(BigFraction.ONE.subtract(ofLogit()));
    }
}
