package org.circlewalk.tests.engines;

import static org.circlewalk.tests.engines.EngineComparison.DIGITS;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.impl.model.ExactSnapshot;
import org.circlewalk.impl.model.ModelState;
import org.circlewalk.spec.gradient.EnumeratedGradient;
import org.circlewalk.spec.gradient.ExpectedGradient;
import org.circlewalk.spec.gradient.SampleGradient;
import org.circlewalk.spec.model.RationalLogLoss;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.walk.RandomWalk;

/** The exact gradient at a state in double precision; ε is the exact value of the double that the engine has. */
final class ExactReference {
    private static final MathContext WORKING = new MathContext(DIGITS.getPrecision() + 20);
    private static final int HALVINGS = 12;

    private ExactReference() {
    }

    /** Over the distribution of the walk, for attention by position: exact for the scores as computed in double. */
    static ExpectedGradient ofPopulation(RandomWalk walk, ModelState state, double epsilon) {
        return EnumeratedGradient.overAllWalks(walk, ExactSnapshot.of(state), loss(epsilon));
    }

    /** Over a sample, for any attention: exact but for the exponentials, which have 60 digits. */
    static ExpectedGradient ofSample(int[][] walks, ModelState state, double epsilon) {
        return SampleGradient.of(walks, ExactSnapshot.value(state), weights(state), loss(epsilon));
    }

    private static RationalLogLoss loss(double epsilon) {
        return new RationalLogLoss(Fractions.ofDouble(epsilon));
    }

    /**
     * A sample with the distribution of the walk: for p = a/d every walk as often as its probability times K·d^{N−1}, at least
     * once if that is positive.
     */
    static int[][] distribution(RandomWalk walk) {
        int clockwise = walk.p().getNumeratorAsInt();
        int counterclockwise = walk.p().getDenominatorAsInt() - clockwise;
        List<int[]> walks = new ArrayList<>();
        for (int start = 0; start < walk.nodes(); start++) {
            int[] nodes = new int[walk.length()];
            nodes[0] = start;
            extend(walks, nodes, 1, walk.nodes(), clockwise, counterclockwise);
        }
        return walks.toArray(int[][]::new);
    }

    private static void extend(List<int[]> walks, int[] nodes, int taken, int circle, int clockwise, int counterclockwise) {
        if (taken == nodes.length) {
            walks.add(nodes.clone());
            return;
        }
        for (int copy = 0; copy < clockwise + counterclockwise; copy++) {
            nodes[taken] = Math.floorMod(nodes[taken - 1] + (copy < clockwise ? 1 : -1), circle);
            extend(walks, nodes, taken + 1, circle, clockwise, counterclockwise);
        }
    }

    private static BigFraction[][] weights(ModelState state) {
        double[] positions = state.positionLogits();
        int visible = positions.length - 1;
        BigFraction[][] weights = new BigFraction[positions.length][state.nodes()];
        for (int i = 0; i <= visible; i++) {
            for (int s = 0; s < state.nodes(); s++) {
                BigDecimal logit = new BigDecimal(positions[i]);
                weights[i][s] = exp(i < visible ? logit.add(new BigDecimal(state.tokenLogits()[s])) : logit);
            }
        }
        return weights;
    }

    /** e^x = (e^{x/4096})^{4096} for |x| ≤ 4096, so that 55 terms leave a remainder below 1/56! &lt; 10⁻⁷⁴; squaring loses 4 digits. */
    private static BigFraction exp(BigDecimal x) {
        BigDecimal small = x.divide(BigDecimal.valueOf(1L << HALVINGS), WORKING);
        BigDecimal sum = BigDecimal.ONE;
        for (int k = 55; k >= 1; k--) {
            sum = BigDecimal.ONE.add(sum.multiply(small, WORKING).divide(BigDecimal.valueOf(k), WORKING));
        }
        for (int squaring = 0; squaring < HALVINGS; squaring++) {
            sum = sum.multiply(sum, WORKING);
        }
        return Fractions.of(sum.round(DIGITS));
    }
}
