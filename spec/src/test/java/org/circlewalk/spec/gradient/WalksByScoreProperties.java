package org.circlewalk.spec.gradient;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.ExactDomain;
import org.circlewalk.spec.ExactDomain.Setting;
import org.circlewalk.spec.circulant.Circulant;
import org.circlewalk.spec.model.ExactModel;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.walk.RandomWalk;
import org.circlewalk.spec.walk.WalkEnumeration;

/** The walks gathered by score are the walks, and sums over a common denominator are sums. */
@Domain(ExactDomain.class)
@Domain(DomainContext.Global.class)
class WalksByScoreProperties {
    @Property(tries = 150)
    void everyScoreHasTheWeightsOfItsWalks(@ForAll Setting setting, @ForAll @IntRange(max = 6) int label) {
        assertGathersTheEnumeration(setting.walk(), setting.model(), label % setting.walk().nodes());
    }

    /** The weights of 200 bits and more need several limbs. */
    @Example
    void soItIsForProbabilitiesWithLongDenominators() {
        for (String p : List.of("999999999999/1000000000007", "1e-40", "0.12345678901234567890")) {
            RandomWalk walk = new RandomWalk(5, 7, Fractions.parse("p", p));
            BigFraction[] column = {BigFraction.ZERO, BigFraction.ONE, BigFraction.TWO, BigFraction.ONE, BigFraction.ZERO};
            ExactModel model = ExactModel.withUniformScores(Circulant.ofColumn(column).toMatrix(), 7);
            assertGathersTheEnumeration(walk, model, 3);
        }
    }

    private static void assertGathersTheEnumeration(RandomWalk walk, ExactModel model, int y) {
        ScaledModel scaled = new ScaledModel(walk, model);
        Map<BigFraction, BigInteger[][]> expected = new HashMap<>();
        new WalkEnumeration(walk).forEach((nodes, weight) -> {
            if (nodes[walk.visible()] == y) {
                BigInteger[][] sums = expected.computeIfAbsent(model.score(nodes, y), unused -> zeros(walk));
                for (int i = 0; i < walk.visible(); i++) {
                    sums[i][nodes[i]] = sums[i][nodes[i]].add(weight);
                }
            }
        });
        Map<BigFraction, BigInteger[][]> gathered = new HashMap<>();
        WalksByScore.forEach(walk, scaled, y, (z, weights) -> gathered.put(new BigFraction(z, scaled.unit()), weights));
        assertThat(gathered.keySet()).isEqualTo(expected.keySet());
        gathered.forEach((z, weights) -> assertThat(weights).isDeepEqualTo(expected.get(z)));
    }

    private static BigInteger[][] zeros(RandomWalk walk) {
        BigInteger[][] zeros = new BigInteger[walk.visible()][walk.nodes()];
        Arrays.stream(zeros).forEach(row -> Arrays.fill(row, BigInteger.ZERO));
        return zeros;
    }

    /** One walk ends in each node, however long. */
    @Example
    void aLongDeterministicWalkIsOneWalk() {
        RandomWalk walk = new RandomWalk(6, 200, BigFraction.ONE);
        ExactModel model = ExactModel.withUniformScores(Circulant.shift(6, 1).toMatrix(), 200);
        int[] count = {0};
        WalksByScore.forEach(walk, new ScaledModel(walk, model), 2, (z, weights) -> {
            count[0]++;
            for (int i = 0; i < 199; i++) {
                assertThat(weights[i][Math.floorMod(2 - 199 + i, 6)]).isEqualTo(BigInteger.ONE);
            }
        });
        assertThat(count[0]).isEqualTo(1);
    }

    @Property
    void theScaledModelIsTheModelInIntegers(@ForAll Setting setting) {
        ScaledModel scaled = new ScaledModel(setting.walk(), setting.model());
        for (int i = 0; i < setting.walk().length(); i++) {
            assertThat(new BigFraction(scaled.score(i), scaled.scoreDenominator()))
                    .isEqualTo(setting.model().score(i + 1));
        }
        for (int y = 0; y < setting.walk().nodes(); y++) {
            for (int s = 0; s < setting.walk().nodes(); s++) {
                assertThat(new BigFraction(scaled.value(y, s), scaled.valueDenominator()))
                        .isEqualTo(setting.model().value().entry(y, s));
            }
        }
        assertThat(scaled.unit()).isEqualTo(scaled.valueDenominator().multiply(scaled.scoreDenominator()));
    }

    @Property
    void aSumOfQuotientVectorsIsTheSumOfItsFractions(@ForAll @Size(min = 1, max = 9) List<BigFraction> factors,
                                                     @ForAll @IntRange(min = -9, max = 9) int first,
                                                     @ForAll @IntRange(min = 1, max = 30) int divisor) {
        BigInteger[] vector = {BigInteger.valueOf(first), BigInteger.ZERO, BigInteger.ONE};
        QuotientVector sum = QuotientVector.sum(factors.stream().map(f -> QuotientVector.product(f, vector)).toList());
        BigFraction total = Fractions.sum(factors.toArray(BigFraction[]::new)).divide(divisor);
        BigFraction[] reduced = QuotientVector.reduced(List.of(sum.entry(2, BigInteger.valueOf(divisor)),
                sum.entry(0, BigInteger.valueOf(divisor)), sum.entry(1, BigInteger.ONE), sum.entry(1, BigInteger.ONE)));
        assertThat(reduced).containsExactly(total, total.multiply(first), BigFraction.ZERO, BigFraction.ZERO);
        BigInteger lcm = Fractions.commonDenominator(factors.toArray(BigFraction[]::new));
        assertThat(sum.denominator()).isEqualTo(lcm);
    }
}
