package org.circlewalk.spec.descent;

import java.math.BigInteger;
import org.circlewalk.spec.enclosure.Interval;
import org.circlewalk.spec.enclosure.Logarithm;
import org.circlewalk.spec.enclosure.Precision;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * Enclosures of K·E[1{s_i = a} 1{s_N = 0} / x], x = z + ε, for all i and a, and of the loss E[−log x], from the power series of 1/x
 * with its remainder. If a visible position has a score above ½, walks are taken family by family, by the node at that
 * position, since x varies little within a family then.
 *
 * <p>P(T)·(1 + T) = 1 − (−T)^n, so 1/(1 + T) is P(T) up to a factor in 1 ± 2r^n, and all weights are at least 0; the fixed-point error
 * of {@link ReciprocalMoments} is added, and the factor 1 ± δ of {@link SiteRange} applies to the whole. The logarithm is log m +
 * Σ_{0&lt;k&lt;n} −(−T)^k/k up to r^n/(1 − r) and up to 2δ, for δ ≤ ½.
 */
final class EnclosedExpectation {
    /** More terms would take hours. */
    private static final int MOST_TERMS = 4000;
    private static final int GUARD_BITS = 8;

    private final RandomWalk walk;
    private final EnclosedScores model;
    private final Precision precision;
    private final Interval[][] expectations;
    private Interval loss;

    EnclosedExpectation(RandomWalk walk, EnclosedScores model, int mostAttended) {
        this.walk = walk;
        this.model = model;
        this.precision = model.precision();
        this.expectations = new Interval[walk.visible()][walk.nodes()];
        this.loss = Interval.of(precision, BigInteger.ZERO);
        // A doubled middle above one: a score above ½.
        if (model.doubledScore(mostAttended).compareTo(precision.one()) > 0) {
            for (int b = 0; b < walk.nodes(); b++) {
                addFamily(mostAttended, b);
            }
        } else {
            addFamily(-1, 0);
        }
    }

    /** K·E[1{s_i = a} 1{s_N = 0} / x] at [i − 1][a]; null where no walk passes, and the expectation is 0. */
    Interval at(int index, int node) {
        return expectations[index][node];
    }

    /** E[−log x]. */
    Interval loss() {
        return loss;
    }

    private void addFamily(int pinnedIndex, int pinnedNode) {
        SiteRange range = new SiteRange(model, pinnedIndex, pinnedNode);
        int terms = termsFor(range.ratio());
        BigInteger error = ReciprocalMoments.error(walk, terms, range.ratio());
        Precision fixed = Precision.ofBits(precision.bits() + GUARD_BITS + Math.max(error.bitLength(), range.siteBits()));
        ReciprocalMoments passes = new ReciprocalMoments(walk, fixed.bits(), terms, range.sites(fixed.bits()), pinnedIndex,
                pinnedNode);
        if (passes.isEmpty()) {
            return;
        }
        Interval scale = Enclosures.nearOne(precision, range.deviation().add(BigInteger.ONE)).divide(range.middle())
                .multiply(Enclosures.nearOne(precision, BigInteger.ONE));
        for (int i = 0; i < walk.visible(); i++) {
            for (int a = 0; a < walk.nodes(); a++) {
                BigInteger value = passes.expectation(i, a);
                if (value != null) {
                    BigInteger least = value.subtract(error).max(BigInteger.ZERO);
                    Interval sum = Interval.between(fixed, least, value.add(error)).at(precision).multiply(scale);
                    expectations[i][a] = expectations[i][a] == null ? sum : expectations[i][a].add(sum);
                }
            }
        }
        addLoss(range, passes, fixed, error, terms);
    }

    private void addLoss(SiteRange range, ReciprocalMoments passes, Precision fixed, BigInteger error, int terms) {
        BigInteger series = BigInteger.ZERO;
        for (int k = 1; k < terms; k++) {
            BigInteger term = passes.moment(k).divide(BigInteger.valueOf(k));
            series = k % 2 == 0 ? series.subtract(term) : series.add(term);
        }
        // Each of fewer than n moments is off by C·A + 1 at most, which is less than error/n.
        BigInteger around = error.add(BigInteger.valueOf(terms));
        Interval weight = Interval.between(fixed, passes.moment(0).subtract(error), passes.moment(0).add(error)).at(precision);
        Interval logarithm = weight.multiply(Logarithm.of(range.middle()))
                .add(Interval.between(fixed, series.subtract(around), series.add(around)).at(precision));
        BigInteger far = range.deviation().shiftLeft(1).add(BigInteger.TWO);
        loss = loss.subtract(Enclosures.widened(logarithm, far));
    }

    /** The least n ≥ 2 with r^n/(1 − r) ≤ 2^−(bits + 8), which is at most half a unit in the last place. */
    private int termsFor(BigInteger ratio) {
        BigInteger unit = BigInteger.ONE.shiftLeft(SiteRange.RATIO_BITS);
        int fine = precision.bits() + SiteRange.RATIO_BITS;
        if (ratio.compareTo(unit) >= 0) {
            throw new ArithmeticException("the range of z + epsilon is too large for its power series");
        }
        BigInteger rest = ratio.shiftLeft(fine).divide(unit.subtract(ratio)).add(BigInteger.ONE);
        BigInteger goal = BigInteger.ONE.shiftLeft(fine - precision.bits() - GUARD_BITS);
        int terms = 1;
        while (terms < 2 || rest.compareTo(goal) > 0) {
            if (terms >= MOST_TERMS) {
                throw new ArithmeticException("the range of z + epsilon asks for more than " + MOST_TERMS
                        + " terms of its power series");
            }
            rest = rest.multiply(ratio).shiftRight(SiteRange.RATIO_BITS).add(BigInteger.ONE);
            terms++;
        }
        return terms;
    }
}
