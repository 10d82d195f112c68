package org.circlewalk.spec.certified;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.enclosure.Interval;
import org.circlewalk.spec.enclosure.Precision;
import org.circlewalk.spec.walk.RandomWalk;

/** The points and their bounds against all choices of nodes and of ends of the intervals, with so few bits that roundings show. */
class SiteRangeProperties {
    /**
     * Intervals over 2^bits: entries by their ends, visible scores by their ends too, of which the upper ones add up to at most 1.
     * A pinned position is one whose node is given; −1 is none.
     */
    record Case(int bits, BigFraction epsilon, int[] low, int[] entryWidth, int[] high, int[] scoreWidth, int pinnedIndex,
                int pinnedNode) {
        private BigFraction fraction(int mantissa) {
            return new BigFraction(mantissa, 1 << bits);
        }

        EnclosedScores model() {
            Precision precision = Precision.ofBits(bits);
            Interval[] column = new Interval[low.length];
            for (int s = 0; s < low.length; s++) {
                // Row 0 of V is c_{−s}.
                column[Math.floorMod(-s, low.length)] = Interval.between(precision, BigInteger.valueOf(low[s]),
                        BigInteger.valueOf(low[s] + entryWidth[s]));
            }
            Interval[] scores = new Interval[high.length + 1];
            for (int i = 0; i < high.length; i++) {
                scores[i] = Interval.between(precision, BigInteger.valueOf(high[i] - scoreWidth[i]), BigInteger.valueOf(high[i]));
            }
            scores[high.length] = Interval.of(precision, BigInteger.ZERO);
            return new EnclosedScores(new RandomWalk(low.length, high.length + 1, BigFraction.ONE_HALF), epsilon, column, scores);
        }

        SiteRange range() {
            return new SiteRange(model(), pinnedIndex, pinnedNode);
        }

        /** V[0][s]; side is 0 at the lower end, 1 in the middle, 2 at the upper end. */
        BigFraction entry(int s, int side) {
            return fraction(2 * low[s] + side * entryWidth[s]).divide(2);
        }

        /** A score is at least 0, even if its interval goes below; the middle of the interval may not be. */
        BigFraction score(int i, int side) {
            return side == 0 ? fraction(Math.max(0, high[i] - scoreWidth[i]))
                    : fraction(2 * high[i] - (2 - side) * scoreWidth[i]).divide(2);
        }

        BigFraction centre() {
            BigFraction least = entry(0, 1);
            BigFraction most = least;
            for (int s = 1; s < low.length; s++) {
                least = entry(s, 1).compareTo(least) < 0 ? entry(s, 1) : least;
                most = entry(s, 1).compareTo(most) > 0 ? entry(s, 1) : most;
            }
            return least.add(most).divide(2);
        }

        /** t_i(s), not rounded. */
        BigFraction site(BigFraction middle, int i, int s) {
            return i == pinnedIndex ? BigFraction.ZERO
                    : score(i, 1).multiply(entry(s, 1).subtract(centre())).divide(middle);
        }

        /** x of a model, for the nodes of the visible positions and the sides that its entries and scores lie at. */
        BigFraction x(int[] nodes, int[] entrySides, int[] scoreSides) {
            BigFraction x = epsilon;
            for (int i = 0; i < nodes.length; i++) {
                x = x.add(score(i, scoreSides[i]).multiply(entry(nodes[i], entrySides[nodes[i]])));
            }
            return x;
        }
    }

    /** All lists of a length of digits below a base. */
    private interface Visitor {
        void visit(int... digits);
    }

    private static void all(int length, int base, Visitor visitor) {
        for (int number = 0; number < Math.pow(base, length); number++) {
            int[] digits = new int[length];
            for (int i = 0, rest = number; i < length; i++, rest /= base) {
                digits[i] = rest % base;
            }
            visitor.visit(digits);
        }
    }

    private static void nodes(Case given, Visitor visitor) {
        all(given.high().length, given.low().length, nodes -> {
            if (given.pinnedIndex() < 0 || nodes[given.pinnedIndex()] == given.pinnedNode()) {
                visitor.visit(nodes);
            }
        });
    }

    private static int[] constant(int length, int value) {
        int[] list = new int[length];
        Arrays.fill(list, value);
        return list;
    }

    private static SiteRange rangeIfItCanBeTold(Case given) {
        try {
            return given.range();
        } catch (WideEnclosureException wide) {
            return null;
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void xIsTheMiddleTimesOnePlusTheSitesAtThePoints(@ForAll("cases") Case given) {
        SiteRange range = rangeIfItCanBeTold(given);
        Assume.that(range != null);
        nodes(given, nodes -> {
            BigFraction t = BigFraction.ONE;
            for (int i = 0; i < nodes.length; i++) {
                t = t.add(given.site(range.middle(), i, nodes[i]));
            }
            BigFraction x = given.x(nodes, constant(given.low().length, 1), constant(nodes.length, 1));
            assertThat(range.middle().multiply(t)).isEqualTo(x);
        });
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void theRatioIsTheSumOfTheLargestSitesRoundedUp(@ForAll("cases") Case given) {
        SiteRange range = rangeIfItCanBeTold(given);
        Assume.that(range != null);
        BigFraction sum = BigFraction.ZERO;
        for (int i = 0; i < given.high().length; i++) {
            BigFraction largest = BigFraction.ZERO;
            for (int s = 0; s < given.low().length; s++) {
                BigFraction site = given.site(range.middle(), i, s).abs();
                largest = site.compareTo(largest) > 0 ? site : largest;
            }
            sum = sum.add(largest);
        }
        BigFraction excess = new BigFraction(range.ratio().mantissa())
                .subtract(sum.multiply(BigInteger.ONE.shiftLeft(SeriesRatio.BITS)));
        assertThat(excess).isGreaterThanOrEqualTo(BigFraction.ZERO).isLessThan(BigFraction.ONE);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void sitesAreRoundedTowardsZero(@ForAll("cases") Case given, @ForAll @IntRange(max = 6) int bits) {
        SiteRange range = rangeIfItCanBeTold(given);
        Assume.that(range != null);
        BigInteger[][] sites = range.sites(bits);
        for (int i = 0; i < given.high().length; i++) {
            for (int s = 0; s < given.low().length; s++) {
                BigFraction exact = given.site(range.middle(), i, s).multiply(1 << bits);
                BigFraction lost = exact.abs().subtract(new BigFraction(sites[i][s].abs()));
                assertThat(lost).isGreaterThanOrEqualTo(BigFraction.ZERO).isLessThan(BigFraction.ONE);
                assertThat(exact.multiply(sites[i][s])).isGreaterThanOrEqualTo(BigFraction.ZERO);
            }
        }
    }

    /** |x − m(1 + T)| ≤ δ·min(x, m(1 + T)) bounds both quotients and, by the mean value theorem, the difference of the logarithms. */
    @Property(tries = 600, edgeCases = EdgeCasesMode.NONE)
    void noModelInTheIntervalsIsFartherFromThePointsThanTheDeviation(@ForAll("cases") Case given,
            @ForAll @IntRange(max = 6) int bits) {
        SiteRange range = rangeIfItCanBeTold(given);
        Assume.that(range != null);
        BigInteger[][] sites = range.sites(bits);
        BigInteger units;
        try {
            units = range.deviation(bits);
        } catch (WideEnclosureException wide) {
            return;
        }
        BigFraction deviation = new BigFraction(units, BigInteger.ONE.shiftLeft(given.bits()));
        nodes(given, nodes -> {
            BigInteger t = BigInteger.ONE.shiftLeft(bits);
            for (int i = 0; i < nodes.length; i++) {
                t = t.add(sites[i][nodes[i]]);
            }
            BigFraction point = range.middle().multiply(new BigFraction(t, BigInteger.ONE.shiftLeft(bits)));
            // All entries low, as they are, or high: nothing in between is farther away.
            all(nodes.length + 1, 3, sides -> {
                int[] scoreSides = Arrays.copyOf(sides, nodes.length);
                BigFraction x = given.x(nodes, constant(given.low().length, sides[nodes.length]), scoreSides);
                BigFraction least = x.compareTo(point) < 0 ? x : point;
                assertThat(x.subtract(point).abs()).isLessThanOrEqualTo(deviation.multiply(least));
            });
        });
    }

    @Property(tries = 600, edgeCases = EdgeCasesMode.NONE)
    void noModelInTheIntervalsIsFartherFromTheMiddlesThanThePointDeviation(@ForAll("cases") Case given) {
        BigFraction bound = given.fraction(given.model().pointDeviation().intValueExact());
        nodes(given, nodes -> {
            BigFraction middle = given.x(nodes, constant(given.low().length, 1), constant(nodes.length, 1));
            all(nodes.length + 1, 3, sides -> {
                int[] scoreSides = Arrays.copyOf(sides, nodes.length);
                BigFraction x = given.x(nodes, constant(given.low().length, sides[nodes.length]), scoreSides);
                assertThat(x.subtract(middle).abs()).isLessThanOrEqualTo(bound);
            });
        });
    }

    @Provide
    Arbitrary<Case> cases() {
        Arbitrary<BigFraction> epsilon = Arbitraries.of(new BigFraction(1, 10), new BigFraction(1), new BigFraction(2, 3));
        return Combinators.combine(Arbitraries.integers().between(2, 9), Arbitraries.integers().between(3, 4),
                Arbitraries.integers().between(1, 3)).flatAs((bits, k, visible) -> {
                    int one = 1 << bits;
                    Arbitrary<int[]> lows = Arbitraries.integers().between(-one / 8, one).array(int[].class).ofSize(k);
                    // Constant rows and rows below 0 as well.
                    Arbitrary<int[]> entries = Arbitraries.oneOf(lows, lows.map(low -> constant(k, low[0])),
                            lows.map(low -> Arrays.stream(low).map(entry -> -Math.abs(entry) / 4).toArray()));
                    Arbitrary<int[]> widths = Arbitraries.oneOf(Arbitraries.of(0, 0, 1, 2, 3).array(int[].class).ofSize(k),
                            Arbitraries.of(0, 1, 2).map(width -> constant(k, width)));
                    Arbitrary<int[]> scores = Arbitraries.integers().between(0, one).array(int[].class).ofSize(visible)
                            .map(cuts -> shares(cuts, one));
                    Arbitrary<int[]> scoreWidths = Arbitraries.of(0, 0, 1, 2).array(int[].class).ofSize(visible);
                    return Combinators.combine(epsilon, entries, widths, scores, scoreWidths,
                            Arbitraries.integers().between(-1, visible - 1), Arbitraries.integers().between(0, k - 1))
                            .as((least, low, entryWidth, high, scoreWidth, index, node) -> new Case(bits, least, low, entryWidth,
                                    high, narrowed(scoreWidth, high), index, node));
                });
    }

    /** Differences of the sorted numbers, the last replaced by the whole: shares of it that add up to it. */
    private static int[] shares(int[] cuts, int whole) {
        int[] sorted = cuts.clone();
        Arrays.sort(sorted);
        sorted[sorted.length - 1] = whole;
        int[] shares = new int[sorted.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = sorted[i] - (i == 0 ? 0 : sorted[i - 1]);
        }
        return shares;
    }

    /** At most one below 0, as for a tiny score. */
    private static int[] narrowed(int[] widths, int... highs) {
        int[] narrow = new int[widths.length];
        Arrays.setAll(narrow, i -> Math.min(widths[i], highs[i] + 1));
        return narrow;
    }
}
