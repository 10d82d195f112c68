package org.circlewalk.impl.engine.population;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.impl.task.ChainTask;
import org.circlewalk.spec.chain.MarkovChain;
import org.circlewalk.spec.parameter.Fractions;

/**
 * The law of a {@link ChainTask}'s walks and labels in double precision, laid out for messages along the walk. Sites are
 * numbered 0 … N−2 (position − 1). Each number is its exact probability rounded once.
 */
final class ChainLaw {
    /** Stands for a label that may be any. */
    static final int ANY = -1;

    /** K. */
    final int nodes;
    /** N − 1. */
    final int sites;
    /** The site that the label is a step from. */
    final int parent;
    /** P(s₁ = s), index = s. */
    final double[] start;
    /** Π row by row, Π[r][s] at r·K + s. */
    final double[] transition;
    /** The nodes r with Π[r][s] &gt; 0, ascending, by s. */
    final int[][] sources;
    /** The nodes s with Π[r][s] &gt; 0, ascending, by r. */
    final int[][] targets;

    private final double[] labels;

    ChainLaw(ChainTask task) {
        MarkovChain chain = task.chain();
        nodes = chain.nodes();
        sites = task.length() - 1;
        parent = task.length() - 1 - task.lag();
        start = doubles(chain.start());
        transition = new double[nodes * nodes];
        for (int s = 0; s < nodes; s++) {
            System.arraycopy(doubles(chain.next(s)), 0, transition, s * nodes, nodes);
        }
        sources = new int[nodes][];
        targets = new int[nodes][];
        Arrays.setAll(sources, s -> IntStream.range(0, nodes).filter(r -> transition[r * nodes + s] > 0).toArray());
        Arrays.setAll(targets, r -> IntStream.range(0, nodes).filter(s -> transition[r * nodes + s] > 0).toArray());
        labels = doubles(chain.law(parent + 2));
    }

    private static double[] doubles(BigFraction[] fractions) {
        return Arrays.stream(fractions).mapToDouble(Fractions::toDouble).toArray();
    }

    /** P(y = label), or 1 for {@link #ANY}. */
    double probability(int label) {
        return label == ANY ? 1 : labels[label];
    }

    /** What a walk's probability is multiplied by at a site for its label: P(label | s_site) at the parent's, otherwise 1. */
    double labelled(int label, int site, int node) {
        return label == ANY || site != parent ? 1 : transition[node * nodes + label];
    }
}
