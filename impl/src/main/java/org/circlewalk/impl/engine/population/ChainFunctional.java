package org.circlewalk.impl.engine.population;

import java.util.Arrays;

/**
 * A functional that is additive along the walk, x = offset + Σ_i term_i(s_i) over the sites of a chain, for walks with one label
 * or any, and its exact range over those of positive probability. A work object that is set again for each use.
 */
final class ChainFunctional {
    /** The walks and labels. */
    final ChainLaw law;
    /** term_i(s) at i·K + s. */
    final double[] terms;
    /** The label of the walks, or {@link ChainLaw#ANY}. */
    int label;
    /** The constant part. */
    double offset;
    /** What negative terms may take away along a walk: the sum of the moduli of the lowest of each site, where negative. */
    double cancelled;
    /** The largest modulus of a term. */
    double largest;
    /** The smallest x; infinite if no walk has the label. */
    double min;
    /** The largest x; minus infinity if no walk has the label. */
    double max;

    private double[] low;
    private double[] high;
    private double[] nextLow;
    private double[] nextHigh;

    ChainFunctional(ChainLaw law) {
        this.law = law;
        this.terms = new double[law.sites * law.nodes];
        this.low = new double[law.nodes];
        this.high = new double[law.nodes];
        this.nextLow = new double[law.nodes];
        this.nextHigh = new double[law.nodes];
    }

    /**
     * Sets what is known of the terms. Largest and smallest partial sums go by node, site after site: the algorithm of
     * Viterbi. The relative rounding error is that of summing x.
     */
    void computeRange() {
        int k = law.nodes;
        cancelled = 0;
        largest = 0;
        for (int i = 0; i < law.sites; i++) {
            for (int s = 0; s < k; s++) {
                nextLow[s] = Double.POSITIVE_INFINITY;
                nextHigh[s] = Double.NEGATIVE_INFINITY;
                if (i == 0 && law.start[s] > 0) {
                    nextLow[s] = 0;
                    nextHigh[s] = 0;
                }
                for (int r : i == 0 ? new int[0] : law.sources[s]) {
                    nextLow[s] = Math.min(nextLow[s], low[r]);
                    nextHigh[s] = Math.max(nextHigh[s], high[r]);
                }
                boolean possible = law.labelled(label, i, s) > 0;
                nextLow[s] = possible ? nextLow[s] + terms[i * k + s] : Double.POSITIVE_INFINITY;
                nextHigh[s] = possible ? nextHigh[s] + terms[i * k + s] : Double.NEGATIVE_INFINITY;
            }
            swap();
            cancelled += Math.max(0, -lowest(i));
        }
        for (double term : terms) {
            largest = Math.max(largest, Math.abs(term));
        }
        min = offset + Arrays.stream(low).min().orElseThrow();
        max = offset + Arrays.stream(high).max().orElseThrow();
    }

    private void swap() {
        double[] spare = low;
        low = nextLow;
        nextLow = spare;
        spare = high;
        high = nextHigh;
        nextHigh = spare;
    }

    /** Bounds (offset + Σ_i |term_i(s_i)|)/x over all walks, for an offset of at least 0. */
    double condition() {
        return 1 + 2 * cancelled / min;
    }

    /** The smallest term of a site, over all nodes. */
    double lowest(int site) {
        double lowest = Double.POSITIVE_INFINITY;
        for (int s = 0; s < law.nodes; s++) {
            lowest = Math.min(lowest, terms[site * law.nodes + s]);
        }
        return lowest;
    }
}
