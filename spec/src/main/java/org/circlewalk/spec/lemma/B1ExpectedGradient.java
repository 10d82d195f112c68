package org.circlewalk.spec.lemma;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.circulant.SquareMatrix;
import org.circlewalk.spec.gradient.EnumeratedGradient;
import org.circlewalk.spec.gradient.ExpectedGradient;
import org.circlewalk.spec.model.ExactModel;
import org.circlewalk.spec.model.RationalLoss;
import org.circlewalk.spec.model.WalkGradient;
import org.circlewalk.spec.walk.RandomWalk;
import org.circlewalk.spec.walk.WalkEnumeration;

/**
 * Lemma B.1, the closed form of the expected gradients, against derivatives that know nothing of it: the forward pass is
 * run in dual numbers a + a′δ, δ² = 0, over exact rationals, once for each parameter, and the chain rule through the loss
 * gives ∂L = E[ℓ′(z)·z′].
 *
 * <p>The attention logit a_j enters through the unnormalised weight e^{a_j}; at scores S the weights may be taken to be S
 * itself, and moving a_j by δ multiplies weight j by 1 + δ. So S and its derivative are rational at rational S.
 */
public final class B1ExpectedGradient {
    /** a + a′δ. */
    private record Dual(BigFraction value, BigFraction derivative) {
        private static final Dual ZERO = new Dual(BigFraction.ZERO, BigFraction.ZERO);

        Dual plus(Dual other) {
            return new Dual(value.add(other.value), derivative.add(other.derivative));
        }

        Dual times(Dual other) {
            return new Dual(value.multiply(other.value),
                    value.multiply(other.derivative).add(derivative.multiply(other.value)));
        }

        Dual over(Dual other) {
            BigFraction quotient = value.divide(other.value);
            return new Dual(quotient,
                    derivative.subtract(quotient.multiply(other.derivative)).divide(other.value));
        }
    }

    private B1ExpectedGradient() {
    }

    /** What is moved by δ: an entry of V, or the logits of all tokens that it picks. */
    private interface Parameter {
        /** Whether V[y][s] moves. */
        default boolean movesEntry(int y, int s) {
            return false;
        }

        /** Whether the logit of the position of index i moves, at which the walk is at {@code node}; −1 for the zero token. */
        default boolean movesLogit(int i, int node) {
            return false;
        }

        static Parameter entry(int row, int column) {
            return new Parameter() {
                @Override
                public boolean movesEntry(int y, int s) {
                    return y == row && s == column;
                }
            };
        }

        static Parameter position(int index) {
            return new Parameter() {
                @Override
                public boolean movesLogit(int i, int node) {
                    return i == index;
                }
            };
        }

        static Parameter token(int s) {
            return new Parameter() {
                @Override
                public boolean movesLogit(int i, int node) {
                    return node == s;
                }
            };
        }
    }

    /**
     * Compares the closed form with the derivatives at one model, for one loss: by the entries of V, by the position part
     * of the logits and by their token part. The closed form is taken twice: gathered by z, and walk by walk with the
     * formulas of {@link WalkGradient}.
     */
    public static Evidence check(RandomWalk walk, ExactModel model, RationalLoss loss) {
        ExpectedGradient closed = EnumeratedGradient.overAllWalks(walk, model, loss);
        int k = walk.nodes();
        BigFraction[] value = derivatives(k * k, e -> Parameter.entry(e / k, e % k), walk, model, loss);
        BigFraction[] logits = derivatives(walk.length(), Parameter::position, walk, model, loss);
        BigFraction[] tokens = derivatives(k, Parameter::token, walk, model, loss);
        boolean agree = closed.value().equals(SquareMatrix.ofRowMajor(k, value))
                && Arrays.equals(closed.logits(), logits) && Arrays.equals(closed.tokens(), tokens);
        return Evidence.of(agree && closed.equals(walkByWalk(walk, model, loss)),
                "the closed form differs from the derivative at " + walk);
    }

    /** The expectation of the closed form of a single walk. */
    private static ExpectedGradient walkByWalk(RandomWalk walk, ExactModel model, RationalLoss loss) {
        int k = walk.nodes();
        WalkEnumeration walks = new WalkEnumeration(walk);
        BigInteger divisor = walks.denominator().multiply(BigInteger.valueOf(k));
        BigFraction[] value = zeros(k * k);
        BigFraction[] logits = zeros(walk.length());
        BigFraction[] tokens = zeros(k);
        walks.forEach((nodes, weight) -> {
            BigFraction share = new BigFraction(weight, divisor);
            int y = nodes[walk.visible()];
            BigFraction slope = share.multiply(loss.derivative(model.score(nodes, y)));
            BigFraction[] g = model.logitGradients(nodes, loss);
            for (int i = 0; i < g.length; i++) {
                g[i] = share.multiply(g[i]);
                logits[i] = logits[i].add(g[i]);
            }
            for (int s = 0; s < k; s++) {
                value[y * k + s] = value[y * k + s].add(WalkGradient.valueEntry(slope, model.scores(), nodes, s));
                tokens[s] = tokens[s].add(WalkGradient.tokenEntry(g, nodes, s));
            }
        });
        return new ExpectedGradient(SquareMatrix.ofRowMajor(k, value), logits, tokens);
    }

    private static BigFraction[] zeros(int length) {
        BigFraction[] zeros = new BigFraction[length];
        Arrays.fill(zeros, BigFraction.ZERO);
        return zeros;
    }

    private static BigFraction[] derivatives(int count, IntFunction<Parameter> parameters, RandomWalk walk,
                                             ExactModel model, RationalLoss loss) {
        return IntStream.range(0, count).mapToObj(parameters).map(moved -> derivative(walk, model, loss, moved))
                .toArray(BigFraction[]::new);
    }

    private static BigFraction derivative(RandomWalk walk, ExactModel model, RationalLoss loss, Parameter moved) {
        WalkEnumeration walks = new WalkEnumeration(walk);
        BigFraction[] sum = {BigFraction.ZERO};
        walks.forEach((nodes, weight) -> {
            Dual z = score(model, nodes, moved);
            BigFraction term = loss.derivative(z.value()).multiply(z.derivative());
            sum[0] = sum[0].add(term.multiply(new BigFraction(weight)));
        });
        return sum[0].divide(walks.denominator()).divide(walk.nodes());
    }

    private static Dual score(ExactModel model, int[] nodes, Parameter moved) {
        int visible = model.length() - 1;
        int y = nodes[visible];
        Dual numerator = Dual.ZERO;
        Dual denominator = Dual.ZERO;
        for (int i = 0; i <= visible; i++) {
            BigFraction score = model.score(i + 1);
            Dual weight = new Dual(score, moved.movesLogit(i, i < visible ? nodes[i] : -1) ? score : BigFraction.ZERO);
            denominator = denominator.plus(weight);
            if (i < visible) {
                BigFraction slope = moved.movesEntry(y, nodes[i]) ? BigFraction.ONE : BigFraction.ZERO;
                numerator = numerator.plus(weight.times(new Dual(model.value().entry(y, nodes[i]), slope)));
            }
        }
        return numerator.over(denominator);
    }
}
