package org.circlewalk.spec.certified;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.enclosure.Interval;
import org.circlewalk.spec.enclosure.Precision;
import org.circlewalk.spec.walk.RandomWalk;
import org.circlewalk.spec.walk.WalkEnumeration;
import org.junit.jupiter.api.Test;

/** The passes against sums over all walks in rationals, with hardly more bits than the bound of the error asks for. */
class ReciprocalMomentsProperties {
    /** Sites in units of 1/64, of which all together are below one half, and bits beyond those that are asked for. */
    record Case(RandomWalk walk, int terms, int[] numerators, int moreBits, int pinnedIndex, int pinnedNode) {
        private static final int SITE_BITS = 6;

        BigFraction site(int index, int node) {
            return index == pinnedIndex ? BigFraction.ZERO
                    : new BigFraction(numerators[index * walk.nodes() + node], 1 << SITE_BITS);
        }

        SeriesRatio ratio() {
            int largest = 0;
            for (int i = 0; i < walk.visible(); i++) {
                int[] here = Arrays.copyOfRange(numerators, i * walk.nodes(), (i + 1) * walk.nodes());
                largest += i == pinnedIndex ? 0 : Arrays.stream(here).map(Math::abs).max().orElseThrow();
            }
            return new SeriesRatio(BigInteger.valueOf(largest).shiftLeft(SeriesRatio.BITS - SITE_BITS));
        }

        int leastBits() {
            return Math.max(ratio().roundingError(walk, terms).bitLength(), SITE_BITS);
        }

        ReciprocalMoments passes(int bits) {
            BigInteger[][] sites = new BigInteger[walk.visible()][walk.nodes()];
            for (int i = 0; i < sites.length; i++) {
                for (int s = 0; s < walk.nodes(); s++) {
                    sites[i][s] = BigInteger.valueOf(numerators[i * walk.nodes() + s]).shiftLeft(bits - SITE_BITS);
                }
            }
            return new ReciprocalMoments(walk, Precision.ofBits(bits), terms, ratio(), sites, pinnedIndex, pinnedNode);
        }

        ReciprocalMoments passes() {
            return passes(leastBits() + moreBits);
        }

        BigFraction sum(int... nodes) {
            BigFraction sum = BigFraction.ZERO;
            for (int i = 0; i < walk.visible(); i++) {
                sum = sum.add(site(i, nodes[i]));
            }
            return sum;
        }

        BigFraction series(BigFraction t) {
            BigFraction series = BigFraction.ZERO;
            for (int k = 0; k < terms; k++) {
                series = series.add(t.negate().pow(k));
            }
            return series;
        }
    }

    /** Walks of the family. */
    private static void family(Case given, WalkEnumeration.Visitor visitor) {
        new WalkEnumeration(given.walk()).forEach((nodes, weight) -> {
            boolean open = given.pinnedIndex() < 0 || nodes[given.pinnedIndex()] == given.pinnedNode();
            if (open && nodes[given.walk().visible()] == 0) {
                visitor.visit(nodes, weight);
            }
        });
    }

    @Property(tries = 400)
    void expectationsOverAllWalksAreEnclosedAndNotNegative(@ForAll("cases") Case given) {
        BigFraction[][] exact = new BigFraction[given.walk().visible()][given.walk().nodes()];
        BigInteger denominator = new WalkEnumeration(given.walk()).denominator();
        family(given, (nodes, weight) -> {
            BigFraction term = given.series(given.sum(nodes)).multiply(new BigFraction(weight, denominator));
            for (int i = 0; i < exact.length; i++) {
                BigFraction before = exact[i][nodes[i]];
                exact[i][nodes[i]] = before == null ? term : before.add(term);
            }
        });
        ReciprocalMoments passes = given.passes();
        for (int i = 0; i < exact.length; i++) {
            for (int a = 0; a < given.walk().nodes(); a++) {
                Interval expectation = passes.expectation(i, a);
                assertThat(expectation == null).isEqualTo(exact[i][a] == null);
                assertThat(expectation == null || expectation.contains(exact[i][a]) && expectation.lower().signum() >= 0).isTrue();
            }
        }
    }

    @Property(tries = 400)
    void momentsAndLogarithmsOverAllWalksAreEnclosed(@ForAll("cases") Case given) {
        BigFraction[] exact = new BigFraction[given.terms()];
        BigInteger denominator = new WalkEnumeration(given.walk()).denominator();
        family(given, (nodes, weight) -> {
            for (int k = 0; k < exact.length; k++) {
                BigFraction term = given.sum(nodes).pow(k).multiply(new BigFraction(weight, denominator));
                exact[k] = exact[k] == null ? term : exact[k].add(term);
            }
        });
        ReciprocalMoments passes = given.passes();
        assertThat(passes.isEmpty()).isEqualTo(exact[0] == null);
        BigFraction logarithm = BigFraction.ZERO;
        for (int k = 0; k < exact.length && !passes.isEmpty(); k++) {
            assertThat(passes.moment(k).contains(exact[k])).isTrue();
            logarithm = k == 0 ? logarithm : logarithm.add(exact[k].multiply(k % 2 == 0 ? -1 : 1).divide(k));
        }
        assertThat(passes.isEmpty() || passes.logarithm().contains(logarithm)).isTrue();
    }

    @Property(tries = 100)
    void precisionsAreRefusedWhereTheErrorMayBeAboveOne(@ForAll("cases") Case given, @ForAll @IntRange(max = 2) int fewerBits) {
        BigInteger error = given.ratio().roundingError(given.walk(), given.terms());
        int bits = error.bitLength() - fewerBits;
        if (error.compareTo(BigInteger.ONE.shiftLeft(bits)) > 0) {
            assertThatThrownBy(() -> given.passes(bits)).isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("above 1");
        } else {
            assertThat(given.passes(bits)).isNotNull();
        }
    }

    /** 3·1·7·(1 + 2) + 1 units of 2^−6. */
    @Test
    void anErrorOfExactlyOneIsAllowed() {
        RandomWalk walk = new RandomWalk(3, 7, BigFraction.ONE_HALF);
        BigInteger[][] sites = new BigInteger[6][3];
        for (BigInteger[] here : sites) {
            Arrays.fill(here, BigInteger.ZERO);
        }
        Interval moment = new ReciprocalMoments(walk, Precision.ofBits(6), 1, new SeriesRatio(BigInteger.ZERO), sites, -1, 0)
                .moment(0);
        assertThat(moment).isEqualTo(Interval.between(Precision.ofBits(6), BigInteger.ZERO, BigInteger.valueOf(128)));
    }

    @Provide
    Arbitrary<Case> cases() {
        Arbitrary<BigFraction> p = Arbitraries.of(new BigFraction(0), new BigFraction(1), new BigFraction(1, 2),
                new BigFraction(7, 10), new BigFraction(1, 100), new BigFraction(2, 3));
        Arbitrary<RandomWalk> walks = Combinators.combine(Arbitraries.integers().between(3, 5),
                Arbitraries.integers().between(2, 6), p).as(RandomWalk::new);
        return walks.flatMap(walk -> {
            int most = 31 / walk.visible();
            Arbitrary<int[]> sites = Arbitraries.integers().between(-most, most).array(int[].class)
                    .ofSize(walk.visible() * walk.nodes());
            return Combinators.combine(Arbitraries.integers().between(1, 6), sites, Arbitraries.integers().between(0, 4),
                    Arbitraries.integers().between(-1, walk.visible() - 1), Arbitraries.integers().between(0, walk.nodes() - 1))
                    .as((terms, site, bits, index, node) -> new Case(walk, terms, site, bits, index, node));
        });
    }
}
