package org.circlewalk.impl.task;

import static org.circlewalk.spec.parameter.InvalidParameterException.require;

import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.circle.Circle;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * The paper's task (Section 2): the next node of a walk on a circle. Its sequences are the walks of {@link SampledWalks} for
 * the same seed.
 *
 * @param walk K, N and p
 */
public record CircleTask(RandomWalk walk) implements Task {
    @Override
    public int vocabulary() {
        return walk.nodes();
    }

    @Override
    public int length() {
        return walk.length();
    }

    @Override
    public LabelledSequences draw(int count, long seed) {
        return LabelledSequences.ofWalks(SampledWalks.draw(walk, count, seed));
    }

    /**
     * The K walks of a deterministic walk, one from each start: its whole distribution.
     *
     * @throws org.circlewalk.spec.parameter.InvalidParameterException if p is neither 0 nor 1
     */
    public LabelledSequences everyStart() {
        require(walk.isDeterministic(), "p", Fractions.format(walk.p()), "0 or 1");
        int step = walk.p().equals(BigFraction.ONE) ? 1 : walk.nodes() - 1;
        int[][] tokens = new int[walk.nodes()][walk.visible()];
        int[] labels = new int[walk.nodes()];
        for (int start = 0; start < labels.length; start++) {
            for (int i = 0; i < walk.length(); i++) {
                int node = (int) ((start + (long) i * step) % walk.nodes());
                if (i < walk.visible()) {
                    tokens[start][i] = node;
                } else {
                    labels[start] = node;
                }
            }
        }
        return LabelledSequences.of(walk.nodes(), tokens, labels);
    }

    @Override
    public double[] law(int[] visible) {
        double[] law = new double[walk.nodes()];
        int parent = visible[visible.length - 1];
        law[Circle.successor(walk.nodes(), parent)] += Fractions.toDouble(walk.p());
        law[Circle.predecessor(walk.nodes(), parent)] += Fractions.toDouble(walk.q());
        return law;
    }

    @Override
    public BigFraction optimalAccuracy() {
        return walk.optimalAccuracy();
    }
}
