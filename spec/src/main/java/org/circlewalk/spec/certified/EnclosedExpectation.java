package org.circlewalk.spec.certified;

import java.math.BigInteger;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.enclosure.Interval;
import org.circlewalk.spec.enclosure.Logarithm;
import org.circlewalk.spec.enclosure.Precision;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * Enclosures of K·E[1{s_i = a} 1{s_N = 0} / x], x = z + ε, for all i and a, and of the loss E[−log x], from the power series of 1/x
 * with its remainder. Walks are taken all at once, or family by family, by the node at the most attended visible position: x varies
 * less within a family, so that fewer terms do. The families are taken if that position has a score above ½, or if their series are
 * the smaller work together, as they are where a large step makes x vary much.
 *
 * <p>P(T)·(1 + T) = 1 − (−T)^n, so 1/(1 + T) is P(T) up to a factor in 1 ± r^n/(1 − r), and all weights are at least 0; the factor
 * 1 ± δ of {@link SiteRange} applies to the whole. The logarithm of 1 + T is Σ_{0&lt;k&lt;n} −(−T)^k/k up to r^n/(1 − r), that of x is
 * log m + log(1 + T) up to δ.
 */
final class EnclosedExpectation {
    private static final int GUARD_BITS = 8;
    /** Up to 2^k the logarithm is taken at once. */
    private static final int MOST_DOUBLINGS = 16;

    private final RandomWalk walk;
    private final EnclosedScores model;
    private final Precision precision;
    /** 2^−remainderBits, or one unit in the last place if that is more. */
    private final BigInteger remainder;
    private final Interval[][] expectations;
    private Interval loss;

    /** @param before told of the series that are summed, before they are */
    EnclosedExpectation(RandomWalk walk, EnclosedScores model, int mostAttended, Consumer<List<SeriesSize>> before) {
        this(walk, model, mostAttended, model.precision().bits() + GUARD_BITS, before);
    }

    /** @param remainderBits the series end where their remainders are at most 2^−remainderBits; at least 0 */
    EnclosedExpectation(RandomWalk walk, EnclosedScores model, int mostAttended, int remainderBits) {
        this(walk, model, mostAttended, remainderBits, series -> { });
    }

    private EnclosedExpectation(RandomWalk walk, EnclosedScores model, int mostAttended, int remainderBits,
                                Consumer<List<SeriesSize>> before) {
        this.walk = walk;
        this.model = model;
        this.precision = model.precision();
        this.remainder = BigInteger.ONE.shiftLeft(Math.max(0, precision.bits() - remainderBits));
        this.expectations = new Interval[walk.visible()][walk.nodes()];
        this.loss = Interval.of(precision, BigInteger.ZERO);
        List<Family> families = Family.cheapest(walk, model, mostAttended, remainderBits);
        before.accept(families.stream().map(family -> family.size(walk, precision)).toList());
        families.forEach(this::add);
    }

    /** The sizes of the series that are summed at a state. */
    static List<SeriesSize> sizes(RandomWalk walk, EnclosedScores model, int mostAttended) {
        return Family.cheapest(walk, model, mostAttended, model.precision().bits() + GUARD_BITS).stream()
                .map(family -> family.size(walk, model.precision())).toList();
    }

    /** Walks that share a series: all, or those that pass a node at a position. */
    private record Family(SiteRange range, int pinnedIndex, int pinnedNode, int terms, int errorBits) {
        static Family of(RandomWalk walk, EnclosedScores model, int pinnedIndex, int pinnedNode, int remainderBits) {
            SiteRange range = new SiteRange(model, pinnedIndex, pinnedNode);
            int terms = range.ratio().terms(remainderBits);
            return new Family(range, pinnedIndex, pinnedNode, terms, range.ratio().roundingError(walk, terms).bitLength());
        }

        /** All walks at once, or family by family. */
        static List<Family> cheapest(RandomWalk walk, EnclosedScores model, int mostAttended, int remainderBits) {
            // A doubled middle above one: a score above ½.
            if (model.doubledScore(mostAttended).compareTo(model.precision().one()) > 0) {
                return byNode(walk, model, mostAttended, remainderBits);
            }
            List<Family> whole;
            try {
                whole = List.of(of(walk, model, -1, 0, remainderBits));
            } catch (ArithmeticException tooLarge) {
                return byNode(walk, model, mostAttended, remainderBits);
            }
            // Families of two terms each are the least that they can be.
            if (work(whole) <= walk.nodes() * work(2, whole.get(0).errorBits)) {
                return whole;
            }
            List<Family> byNode;
            try {
                byNode = byNode(walk, model, mostAttended, remainderBits);
            } catch (ArithmeticException tooLarge) {
                return whole;
            }
            return work(byNode) < work(whole) ? byNode : whole;
        }

        private static List<Family> byNode(RandomWalk walk, EnclosedScores model, int mostAttended, int remainderBits) {
            return IntStream.range(0, walk.nodes()).mapToObj(b -> of(walk, model, mostAttended, b, remainderBits)).toList();
        }

        private static long work(List<Family> families) {
            return families.stream().mapToLong(family -> work(family.terms, family.errorBits)).sum();
        }

        /** Of a site of the walk: n²/2 products, each of which takes longer the more bits the rounding adds. */
        private static long work(int terms, int errorBits) {
            return (long) terms * terms * (Long.SIZE + errorBits);
        }

        int bits(Precision precision) {
            return precision.bits() + GUARD_BITS + errorBits;
        }

        SeriesSize size(RandomWalk walk, Precision precision) {
            return new SeriesSize(walk.visible(), walk.nodes(), terms, bits(precision), walk.p().getDenominator().bitLength());
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

    private void add(Family family) {
        SiteRange range = family.range();
        Precision fixed = Precision.ofBits(family.bits(precision));
        ReciprocalMoments passes = new ReciprocalMoments(walk, fixed, family.terms(), range.ratio(), range.sites(fixed.bits()),
                family.pinnedIndex(), family.pinnedNode());
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
        Interval logarithm = passes.moment(0).at(precision).multiply(logarithm(range.middle()))
                .add(passes.logarithm().at(precision));
        loss = loss.subtract(Enclosures.widened(logarithm, deviation.add(remainder)));
    }

    /**
     * log m. That of a number far above 1 is k log 2 + log(m/2^k), since {@link Logarithm} forms powers as large as m, with as many
     * bits before the point as log m is large.
     */
    private Interval logarithm(BigFraction m) {
        int k = m.getNumerator().bitLength() - m.getDenominator().bitLength();
        if (k <= MOST_DOUBLINGS) {
            return Logarithm.of(Interval.of(precision, m));
        }
        Precision fine = precision.finer(Integer.SIZE);
        Interval ofTwo = Logarithm.of(Interval.of(fine, BigInteger.TWO));
        Interval rest = Logarithm.of(Interval.of(fine, m.divide(BigInteger.ONE.shiftLeft(k))));
        return ofTwo.multiply(Interval.of(fine, BigInteger.valueOf(k))).add(rest).at(precision);
    }
}
