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
 * <p>P(T)·(1 + T) = 1 − (−T)^n, so 1/(1 + T) is P(T) up to a factor in 1 ± r^n/(1 − r), and all weights are at least 0; the factor
 * 1 ± δ of {@link SiteRange} applies to the whole. The logarithm of 1 + T is Σ_{0&lt;k&lt;n} −(−T)^k/k up to r^n/(1 − r), that of x is
 * log m + log(1 + T) up to δ.
 */
final class EnclosedExpectation {
    private static final int GUARD_BITS = 8;

    private final RandomWalk walk;
    private final EnclosedScores model;
    private final Precision precision;
    private final int remainderBits;
    /** 2^−remainderBits, or one unit in the last place if that is more. */
    private final BigInteger remainder;
    private final Interval[][] expectations;
    private Interval loss;

    EnclosedExpectation(RandomWalk walk, EnclosedScores model, int mostAttended) {
        this(walk, model, mostAttended, model.precision().bits() + GUARD_BITS);
    }

    /** @param remainderBits the series end where their remainders are at most 2^−remainderBits; at least 0 */
    EnclosedExpectation(RandomWalk walk, EnclosedScores model, int mostAttended, int remainderBits) {
        this.walk = walk;
        this.model = model;
        this.precision = model.precision();
        this.remainderBits = remainderBits;
        this.remainder = BigInteger.ONE.shiftLeft(Math.max(0, precision.bits() - remainderBits));
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
        int terms = range.ratio().terms(remainderBits);
        int errorBits = range.ratio().roundingError(walk, terms).bitLength();
        Precision fixed = Precision.ofBits(precision.bits() + GUARD_BITS + errorBits);
        ReciprocalMoments passes = new ReciprocalMoments(walk, fixed, terms, range.ratio(), range.sites(fixed.bits()), pinnedIndex,
                pinnedNode);
        if (passes.isEmpty()) {
            return;
        }
        BigInteger deviation = range.deviation(fixed.bits());
        Interval middle = Interval.of(precision, range.middle());
        Interval scale = Enclosures.nearOne(precision, deviation).multiply(Enclosures.nearOne(precision, remainder)).divide(middle);
        for (int i = 0; i < walk.visible(); i++) {
            for (int a = 0; a < walk.nodes(); a++) {
                Interval value = passes.expectation(i, a);
                if (value != null) {
                    Interval sum = value.at(precision).multiply(scale);
                    expectations[i][a] = expectations[i][a] == null ? sum : expectations[i][a].add(sum);
                }
            }
        }
        Interval logarithm = passes.moment(0).at(precision).multiply(Logarithm.of(middle))
                .add(passes.logarithm().at(precision));
        loss = loss.subtract(Enclosures.widened(logarithm, deviation.add(remainder)));
    }
}
