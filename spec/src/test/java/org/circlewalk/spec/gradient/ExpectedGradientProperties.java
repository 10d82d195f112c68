package org.circlewalk.spec.gradient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.ExactDomain;
import org.circlewalk.spec.ExactDomain.CirculantSetting;
import org.circlewalk.spec.ExactDomain.Setting;
import org.circlewalk.spec.circulant.SquareMatrix;
import org.circlewalk.spec.model.ExactModel;
import org.circlewalk.spec.model.RationalLogLoss;
import org.circlewalk.spec.model.RationalLoss;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.walk.RandomWalk;

/** Lemma B.1: three ways to the same exact gradient. */
@Domain(ExactDomain.class)
@Domain(DomainContext.Global.class)
class ExpectedGradientProperties {
    private static final BigFraction EPSILON = new BigFraction(1, 10);
    private static final RationalLogLoss LOG_LOSS = new RationalLogLoss(EPSILON);
    private static final RationalLoss SQUARED_ERROR = z -> z.subtract(BigFraction.ONE).multiply(2);

    @Property(tries = 60)
    void enumerationEqualsTheDefinition(@ForAll Setting setting) {
        for (RationalLoss loss : new RationalLoss[] {LOG_LOSS, SQUARED_ERROR}) {
            assertThat(EnumeratedGradient.overAllWalks(setting.walk(), setting.model(), loss))
                    .isEqualTo(byDefinition(setting.walk(), setting.model(), loss));
        }
    }

    @Property(tries = 60)
    void rotationLosesNothingForACirculantValueMatrix(@ForAll CirculantSetting setting) {
        assertThat(EnumeratedGradient.upToRotation(setting.walk(), setting.model(), LOG_LOSS))
                .isEqualTo(EnumeratedGradient.overAllWalks(setting.walk(), setting.model(), LOG_LOSS));
    }

    @Property(tries = 60)
    void logitGradientsSumToZero(@ForAll Setting setting) {
        ExpectedGradient gradient = EnumeratedGradient.overAllWalks(setting.walk(), setting.model(), LOG_LOSS);
        assertThat(Fractions.sum(gradient.logits())).isEqualTo(BigFraction.ZERO);
    }

    @Property(tries = 60)
    void theTokenPartGathersTheVisibleLogitGradients(@ForAll Setting setting) {
        ExpectedGradient gradient = EnumeratedGradient.overAllWalks(setting.walk(), setting.model(), LOG_LOSS);
        BigFraction[] visible = Arrays.copyOf(gradient.logits(), setting.walk().visible());
        assertThat(Fractions.sum(gradient.tokens())).isEqualTo(Fractions.sum(visible));
    }

    @Property(tries = 40)
    void thePowerSeriesIsWithinItsRemainder(@ForAll Setting setting, @ForAll @IntRange(min = 1, max = 9) int degree) {
        assertEnclosed(setting.walk(), setting.model(), degree);
    }

    @Property(tries = 40)
    void thePowerSeriesOfACirculantIsWithinItsRemainder(@ForAll CirculantSetting setting,
                                                        @ForAll @IntRange(min = 1, max = 9) int degree) {
        assertEnclosed(setting.walk(), setting.model(), degree);
    }

    private static void assertEnclosed(RandomWalk walk, ExactModel model, int degree) {
        ExpectedGradient exact = EnumeratedGradient.overAllWalks(walk, model, LOG_LOSS);
        EnclosedGradient enclosed = PowerSeriesGradient.ofDegree(walk, model, EPSILON, degree);
        assertWithin(exact.value().toRowMajor(), enclosed.center().value().toRowMajor(), enclosed.valueError());
        assertWithin(exact.tokens(), enclosed.center().tokens(), enclosed.tokenError());
        for (int i = 0; i < walk.length(); i++) {
            assertWithin(new BigFraction[] {exact.logits()[i]}, new BigFraction[] {enclosed.center().logits()[i]},
                    enclosed.logitErrors()[i]);
        }
    }

    private static void assertWithin(BigFraction[] exact, BigFraction[] approximate, BigFraction error) {
        for (int e = 0; e < exact.length; e++) {
            assertThat(exact[e].subtract(approximate[e]).abs()).isLessThanOrEqualTo(error);
        }
    }

    @Property(tries = 20)
    void moreTermsReachAnyRemainder(@ForAll CirculantSetting setting) {
        BigFraction target = new BigFraction(1, 1_000_000);
        EnclosedGradient enclosed =
                PowerSeriesGradient.withRemainder(setting.walk(), setting.model(), EPSILON, target);
        BigFraction smallestCenter = EPSILON;
        assertThat(enclosed.valueError()).isLessThanOrEqualTo(target.divide(smallestCenter));
    }

    @Example
    void theSeriesDetectsASmallerNumberOfTerms() {
        RandomWalk walk = new RandomWalk(5, 5, new BigFraction(7, 10));
        BigFraction[] v = new BigFraction[25];
        for (int e = 0; e < v.length; e++) {
            v[e] = new BigFraction(e * e % 7, 3);
        }
        ExactModel model = ExactModel.withUniformScores(SquareMatrix.ofRowMajor(5, v), 5);
        ExpectedGradient exact = EnumeratedGradient.overAllWalks(walk, model, LOG_LOSS);
        BigFraction one = distance(exact, PowerSeriesGradient.ofDegree(walk, model, EPSILON, 1));
        BigFraction eight = distance(exact, PowerSeriesGradient.ofDegree(walk, model, EPSILON, 8));
        assertThat(eight.multiply(10)).isLessThan(one);
    }

    private static BigFraction distance(ExpectedGradient exact, EnclosedGradient enclosed) {
        BigFraction[] a = exact.value().toRowMajor();
        BigFraction[] b = enclosed.center().value().toRowMajor();
        BigFraction largest = BigFraction.ZERO;
        for (int e = 0; e < a.length; e++) {
            largest = Fractions.max(largest, a[e].subtract(b[e]).abs());
        }
        return largest;
    }

    @Example
    void aLossThatIsNotDefinedIsRefused() {
        RandomWalk walk = new RandomWalk(3, 2, BigFraction.ONE_HALF);
        SquareMatrix negative = SquareMatrix.zero(3).add(SquareMatrix.ofRowMajor(3,
                Arrays.stream(new int[9]).mapToObj(z -> new BigFraction(-1)).toArray(BigFraction[]::new)));
        ExactModel model = ExactModel.withUniformScores(negative, 2);
        assertThatThrownBy(() -> EnumeratedGradient.overAllWalks(walk, model, LOG_LOSS))
                .isInstanceOf(ArithmeticException.class).hasMessageContaining("-2/5");
        assertThatThrownBy(() -> PowerSeriesGradient.ofDegree(walk, model, EPSILON, 3))
                .isInstanceOf(ArithmeticException.class).hasMessageContaining("-2/5");
    }

    /** Lemma B.1 as it stands, one walk at a time, in fractions: every walk of 2^{N−1} step patterns from every start. */
    private static ExpectedGradient byDefinition(RandomWalk walk, ExactModel model, RationalLoss loss) {
        int k = walk.nodes();
        int n = walk.length();
        BigFraction[] value = zeros(k * k);
        BigFraction[] logits = zeros(n);
        BigFraction[] tokens = zeros(k);
        for (int start = 0; start < k; start++) {
            for (int pattern = 0; pattern < 1 << (n - 1); pattern++) {
                int[] nodes = new int[n];
                nodes[0] = start;
                BigFraction probability = new BigFraction(1, k);
                for (int i = 1; i < n; i++) {
                    boolean clockwise = (pattern >> (i - 1) & 1) == 1;
                    nodes[i] = Math.floorMod(nodes[i - 1] + (clockwise ? 1 : -1), k);
                    probability = probability.multiply(clockwise ? walk.p() : walk.q());
                }
                if (probability.equals(BigFraction.ZERO)) {
                    continue;
                }
                int y = nodes[n - 1];
                BigFraction slope = loss.derivative(model.score(nodes, y));
                BigFraction[] g = model.logitGradients(nodes, loss);
                for (int i = 0; i < n; i++) {
                    logits[i] = logits[i].add(probability.multiply(g[i]));
                    if (i < n - 1) {
                        int e = y * k + nodes[i];
                        value[e] = value[e].add(probability.multiply(slope).multiply(model.score(i + 1)));
                        tokens[nodes[i]] = tokens[nodes[i]].add(probability.multiply(g[i]));
                    }
                }
            }
        }
        return new ExpectedGradient(SquareMatrix.ofRowMajor(k, value), logits, tokens);
    }

    private static BigFraction[] zeros(int count) {
        BigFraction[] zeros = new BigFraction[count];
        Arrays.fill(zeros, BigFraction.ZERO);
        return zeros;
    }
}
