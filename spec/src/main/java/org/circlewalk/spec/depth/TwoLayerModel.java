package org.circlewalk.spec.depth;

import static org.circlewalk.spec.parameter.InvalidParameterException.require;

import java.util.Arrays;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.model.RationalLoss;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.InvalidParameterException;
import org.circlewalk.spec.walk.RandomWalk;
import org.circlewalk.spec.walk.WalkEnumeration;

/**
 * Two attention layers over exact rationals, trained on deterministic walks: the first attends from every position, the second
 * from N.
 *
 * <p><b>Why depth does not help.</b> Let p ∈ {0, 1} and K divide N − 1. The cyclic shift of the visible positions then turns
 * each walk into the one from the next node, with another label. At parameters with the symmetry of {@link
 * TwoLayerParameters#isSymmetric()} the output is the same multiple of 1 for every walk, so the accuracy is 1/K by the tie
 * rule; V_2 = c·11ᵀ makes the slope by every intermediate number the same whatever the label, so the gradient, a sum over walks
 * that the shift and the rotation permute, has the symmetry too. Parameters 0 have it: gradient descent never leaves it, for
 * any loss and step sizes, with or without a residual connection. {@link #gradient} settles one step of this induction exactly,
 * at any symmetric parameters and weights.
 *
 * @param residual  whether each layer adds its input to its output
 * @param weighting in place of the exponential
 */
public record TwoLayerModel(boolean residual, Weighting weighting) {
    private ExactLayer[] layers(TwoLayerParameters parameters, int[] nodes) {
        int n = parameters.length();
        BigFraction[][] columns = new BigFraction[n][];
        for (int i = 0; i < n; i++) {
            columns[i] = ExactLayer.zeros(parameters.nodes());
            if (i < n - 1) {
                columns[i][nodes[i]] = BigFraction.ONE;
            }
        }
        ExactLayer first = new ExactLayer(parameters, 1, residual, weighting, columns);
        BigFraction[][] next = new BigFraction[n][];
        Arrays.setAll(next, first::output);
        return new ExactLayer[] {first, new ExactLayer(parameters, 2, residual, weighting, next)};
    }

    /**
     * f for a walk, a fresh array of length K.
     *
     * @param nodes s₁ … s_N, of which the first N−1 are read
     */
    public BigFraction[] output(TwoLayerParameters parameters, int[] nodes) {
        return layers(parameters, nodes)[1].output(parameters.length() - 1);
    }

    /**
     * The gradient of the mean loss over the K walks of a deterministic walk.
     *
     * @throws InvalidParameterException if p is neither 0 nor 1, or K or N is not the parameters'
     * @throws ArithmeticException       if the loss is not defined for some walk
     */
    public TwoLayerParameters gradient(TwoLayerParameters parameters, RandomWalk walk, RationalLoss loss) {
        require(walk.isDeterministic(), "p", Fractions.format(walk.p()), "0 or 1");
        require(walk.nodes() == parameters.nodes(), "K", walk.nodes(), "the parameters', " + parameters.nodes());
        require(walk.length() == parameters.length(), "N", walk.length(), "the parameters', " + parameters.length());
        BigFraction[] sum = ExactLayer.zeros(parameters.indexOfV(2, walk.nodes() - 1, walk.nodes() - 1) + 1);
        new WalkEnumeration(walk).forEach((nodes, weight) -> add(sum, parameters, nodes, loss));
        Arrays.setAll(sum, e -> sum[e].divide(walk.nodes()));
        return new TwoLayerParameters(walk.nodes(), walk.length(), sum);
    }

    private void add(BigFraction[] sum, TwoLayerParameters parameters, int[] nodes, RationalLoss loss) {
        int last = parameters.length() - 1;
        int label = nodes[last];
        ExactLayer[] layers = layers(parameters, nodes);
        BigFraction[] slope = ExactLayer.zeros(parameters.nodes());
        slope[label] = loss.derivative(layers[1].output(last)[label]);
        BigFraction[][] between = zeros(parameters);
        layers[1].pullBack(last, slope, sum, between);
        BigFraction[][] input = zeros(parameters);
        for (int query = 0; query <= last; query++) {
            layers[0].pullBack(query, between[query], sum, input);
        }
    }

    private static BigFraction[][] zeros(TwoLayerParameters parameters) {
        BigFraction[][] zeros = new BigFraction[parameters.length()][];
        Arrays.setAll(zeros, i -> ExactLayer.zeros(parameters.nodes()));
        return zeros;
    }
}
