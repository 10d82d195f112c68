package org.circlewalk.spec.gradient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.OracleFile;
import org.circlewalk.spec.circulant.SquareMatrix;
import org.circlewalk.spec.lemma.C1FirstStep;
import org.circlewalk.spec.model.ExactModel;
import org.circlewalk.spec.model.RationalLogLoss;
import org.circlewalk.spec.walk.RandomWalk;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The expected gradients against numbers that independent Python programs computed; see the headers of the files. */
class GradientOracleTest {
    /** The decimals of long_gradients.txt have 40 digits and are below 10 in modulus; the rest of their error is smaller. */
    private static final BigFraction LAST_DIGIT = new BigFraction(10).pow(-38);

    /** A run of lines of an oracle file. */
    record Case(List<BigFraction[]> lines) {
        RandomWalk walk() {
            BigFraction[] first = lines.get(0);
            return new RandomWalk(first[0].intValue(), first[1].intValue(), first[2]);
        }

        BigFraction epsilon() {
            return lines.get(0)[3];
        }

        @Override
        public String toString() {
            return walk().toString();
        }
    }

    private static Stream<Case> cases(String file, int lines) {
        List<BigFraction[]> all = OracleFile.read(GradientOracleTest.class, file);
        assertThat(all.size() % lines).isZero();
        return IntStream.range(0, all.size() / lines).mapToObj(c -> new Case(all.subList(c * lines, (c + 1) * lines)));
    }

    static Stream<Case> small() {
        return cases("small_gradients.txt", 6);
    }

    static Stream<Case> large() {
        return cases("long_gradients.txt", 4);
    }

    @ParameterizedTest
    @MethodSource("small")
    void enumerationEqualsTheSumOverWalksInPython(Case oracle) {
        RandomWalk walk = oracle.walk();
        SquareMatrix value = SquareMatrix.ofRowMajor(walk.nodes(), oracle.lines().get(1));
        ExactModel model = new ExactModel(value, oracle.lines().get(2));
        ExpectedGradient expected = new ExpectedGradient(
                SquareMatrix.ofRowMajor(walk.nodes(), oracle.lines().get(3)), oracle.lines().get(4), oracle.lines().get(5));
        RationalLogLoss loss = new RationalLogLoss(oracle.epsilon());
        assertThat(EnumeratedGradient.overAllWalks(walk, model, loss)).isEqualTo(expected);
        if (value.isCirculant()) {
            assertThat(EnumeratedGradient.upToRotation(walk, model, loss)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("large")
    void bothSeriesContainWhatQuadratureGives(Case oracle) {
        RandomWalk walk = oracle.walk();
        BigFraction epsilon = oracle.epsilon();
        ExactModel model = new ExactModel(C1FirstStep.value(walk, BigFraction.ONE, epsilon).toMatrix(),
                oracle.lines().get(1));
        BigFraction remainder = new BigFraction(10).pow(-12);
        assertContains(oracle, PowerSeriesGradient.withRemainder(walk, model, epsilon, remainder));
        assertContains(oracle, ExponentialGradient.planned(walk, model, epsilon, remainder).gradient());
    }

    private static void assertContains(Case oracle, EnclosedGradient enclosed) {
        RandomWalk walk = oracle.walk();
        BigFraction[] column = oracle.lines().get(2);
        for (int d = 0; d < walk.nodes(); d++) {
            assertThat(enclosed.center().value().entry(d, 0).subtract(column[d]).abs())
                    .isLessThanOrEqualTo(enclosed.valueError().add(LAST_DIGIT));
        }
        BigFraction[] logits = oracle.lines().get(3);
        for (int i = 0; i < walk.length(); i++) {
            assertThat(enclosed.center().logits()[i].subtract(logits[i]).abs())
                    .isLessThanOrEqualTo(enclosed.logitErrors()[i].add(LAST_DIGIT));
        }
        BigFraction[] tokens = enclosed.center().tokens();
        assertThat(tokens).allSatisfy(token -> assertThat(token.subtract(tokens[0]).abs()).isLessThanOrEqualTo(enclosed.tokenError().multiply(2)));
    }
}
