package org.circlewalk.spec.lemma;

import java.util.Arrays;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.circulant.SquareMatrix;
import org.circlewalk.spec.gradient.EnumeratedGradient;
import org.circlewalk.spec.gradient.ExpectedGradient;
import org.circlewalk.spec.model.ExactModel;
import org.circlewalk.spec.model.RationalLoss;
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

    /** Compares the closed form with the derivatives at one model, for one loss. */
    public static Evidence check(RandomWalk walk, ExactModel model, RationalLoss loss) {
        ExpectedGradient closed = EnumeratedGradient.overAllWalks(walk, model, loss);
        int k = walk.nodes();
        BigFraction[] value = new BigFraction[k * k];
        for (int e = 0; e < value.length; e++) {
            value[e] = derivative(walk, model, loss, e, -1);
        }
        BigFraction[] logits = new BigFraction[walk.length()];
        for (int i = 0; i < logits.length; i++) {
            logits[i] = derivative(walk, model, loss, -1, i);
        }
        boolean agree = closed.value().equals(SquareMatrix.ofRowMajor(k, value))
                && Arrays.equals(closed.logits(), logits);
        return Evidence.of(agree, "the closed form differs from the derivative at " + walk);
    }

    /** ∂L by the entry {@code entry} of V (row-major) or by the logit of index {@code logit}; −1 for neither. */
    private static BigFraction derivative(RandomWalk walk, ExactModel model, RationalLoss loss, int entry, int logit) {
        WalkEnumeration walks = new WalkEnumeration(walk);
        BigFraction[] sum = {BigFraction.ZERO};
        walks.forEach((nodes, weight) -> {
            Dual z = score(model, nodes, entry, logit);
            BigFraction term = loss.derivative(z.value()).multiply(z.derivative());
            sum[0] = sum[0].add(term.multiply(new BigFraction(weight)));
        });
        return sum[0].divide(walks.denominator()).divide(walk.nodes());
    }

    private static Dual score(ExactModel model, int[] nodes, int entry, int logit) {
        int visible = model.length() - 1;
        int y = nodes[visible];
        Dual numerator = Dual.ZERO;
        Dual denominator = Dual.ZERO;
        for (int i = 0; i <= visible; i++) {
            BigFraction score = model.score(i + 1);
            Dual weight = new Dual(score, i == logit ? score : BigFraction.ZERO);
            denominator = denominator.plus(weight);
            if (i < visible) {
                boolean moved = y * model.nodes() + nodes[i] == entry;
                Dual v = new Dual(model.value().entry(y, nodes[i]), moved ? BigFraction.ONE : BigFraction.ZERO);
                numerator = numerator.plus(weight.times(v));
            }
        }
        return numerator.over(denominator);
    }
}
