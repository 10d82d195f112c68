package org.circlewalk.spec.gradient;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.circlewalk.spec.ExactDomain;
import org.circlewalk.spec.walk.RandomWalk;
import org.circlewalk.spec.walk.WalkEnumeration;

/** Moments by messages along the walk are the moments by summing over walks. */
@Domain(ExactDomain.class)
@Domain(DomainContext.Global.class)
class MomentSeriesProperties {
    @Property
    void momentsOfASumOfIndependentPointsMultiplyBinomially(
            @ForAll @Size(min = 1, max = 4) List<@IntRange(min = -9, max = 9) Integer> a,
            @ForAll @Size(min = 1, max = 4) List<@IntRange(min = -9, max = 9) Integer> b,
            @ForAll @IntRange(min = 1, max = 6) int degree) {
        BigInteger[] expected = zeros(degree);
        for (int x : a) {
            for (int y : b) {
                add(expected, BinomialMoments.ofPoint(BigInteger.valueOf(x + y), degree));
            }
        }
        assertThat(BinomialMoments.product(moments(a, degree), moments(b, degree))).isEqualTo(expected);
        BigInteger[] shifted = BinomialMoments.shifted(moments(a, degree), BigInteger.valueOf(b.get(0)));
        assertThat(shifted).isEqualTo(moments(a.stream().map(x -> x + b.get(0)).toList(), degree));
    }

    private static BigInteger[] moments(List<Integer> points, int degree) {
        BigInteger[] sum = zeros(degree);
        points.forEach(x -> add(sum, BinomialMoments.ofPoint(BigInteger.valueOf(x), degree)));
        return sum;
    }

    private static BigInteger[] zeros(int count) {
        BigInteger[] zeros = new BigInteger[count];
        Arrays.fill(zeros, BigInteger.ZERO);
        return zeros;
    }

    private static void add(BigInteger[] sum, BigInteger[] terms) {
        for (int k = 0; k < sum.length; k++) {
            sum[k] = sum[k].add(terms[k]);
        }
    }

    @Property
    void combiningIsALinearCombinationInWhichNothingCountsAsZero(@ForAll @IntRange(max = 5) int weightA,
                                                                 @ForAll @IntRange(max = 5) int weightB) {
        BigInteger[] a = BinomialMoments.ofPoint(BigInteger.TWO, 3);
        BigInteger[] b = BinomialMoments.ofPoint(BigInteger.TEN, 3);
        BigInteger[] combined = BinomialMoments.combine(BigInteger.valueOf(weightA), a, BigInteger.valueOf(weightB), b);
        if (weightA + weightB == 0) {
            assertThat(combined).isNull();
        } else {
            assertThat(combined).containsExactly(BigInteger.valueOf(weightA + weightB),
                    BigInteger.valueOf(2 * weightA + 10 * weightB), BigInteger.valueOf(4 * weightA + 100 * weightB));
        }
        assertThat(BinomialMoments.combine(BigInteger.TWO, null, BigInteger.TWO, null)).isNull();
        assertThat(BinomialMoments.combine(BigInteger.TWO, a, BigInteger.TEN, null))
                .containsExactly(BigInteger.TWO, BigInteger.valueOf(4), BigInteger.valueOf(8));
    }

    /** Pinned or not, with arbitrary site values from a seed. */
    @Property(tries = 150)
    void theMessagesSumOverAllWalks(@ForAll RandomWalk walk, @ForAll long seed, @ForAll @IntRange(max = 6) int target,
                                    @ForAll @IntRange(min = -1, max = 6) int pinned, @ForAll @IntRange(max = 6) int node) {
        int k = walk.nodes();
        int y = target % k;
        int pinnedIndex = Math.min(pinned, walk.visible() - 1);
        int pinnedNode = node % k;
        BigInteger[][] sites = sites(walk, new Random(seed));
        BigInteger center = sites[0][0];
        int degree = 4;
        BigInteger[][][] expected = new BigInteger[walk.visible()][k][];
        Arrays.stream(expected).forEach(row -> Arrays.setAll(row, a -> zeros(degree)));
        BigInteger[] range = new BigInteger[2];
        new WalkEnumeration(walk).forEach((nodes, weight) -> {
            if (nodes[walk.visible()] != y || pinnedIndex >= 0 && nodes[pinnedIndex] != pinnedNode) {
                return;
            }
            BigInteger x = BigInteger.ZERO;
            for (int i = 0; i < walk.visible(); i++) {
                x = x.add(sites[i][nodes[i]]);
            }
            range[0] = range[0] == null ? x : range[0].min(x);
            range[1] = range[1] == null ? x : range[1].max(x);
            BigInteger[] powers = BinomialMoments.ofPoint(x.subtract(center), degree);
            for (int i = 0; i < walk.visible(); i++) {
                for (int m = 0; m < degree; m++) {
                    expected[i][nodes[i]][m] = expected[i][nodes[i]][m].add(weight.multiply(powers[m]));
                }
            }
        });
        MomentSeries series = new MomentSeries(walk, y, sites, pinnedIndex, pinnedNode);
        assertThat(series.range()).isEqualTo(range[0] == null ? null : range);
        series.moments(center, degree, (i, a, moments) -> {
            assertThat(moments).isEqualTo(expected[i][a]);
            expected[i][a] = zeros(degree);
        });
        assertThat(Arrays.stream(expected).flatMap(Arrays::stream).flatMap(Arrays::stream))
                .allMatch(BigInteger.ZERO::equals);
    }

    private static BigInteger[][] sites(RandomWalk walk, Random random) {
        BigInteger[][] sites = new BigInteger[walk.visible()][walk.nodes()];
        for (BigInteger[] row : sites) {
            Arrays.setAll(row, s -> BigInteger.valueOf(random.nextInt(41) - 10));
        }
        return sites;
    }
}
