package org.circlewalk.impl.engine.population;

/**
 * What a kernel computes of a positive functional x = offset + Σ_i weight_i · value(s_i): with F_i(a) = E[1{s_i = a} / x], over the
 * walks of a lattice, the sums of F that the gradient is made of.
 */
final class InverseMoments {
    /** E[1/x] = Σ_a F_i(a), whatever i. */
    double inverse;
    /** E[log x]. */
    double logarithm;
    /** Σ_i weight_i · F_i(a), length K, index = a. */
    final double[] nodeSums;
    /** Σ_a mark(a) · F_i(a) for given marks, length N − 1, index = site; kernels add to it. */
    final double[] siteSums;

    InverseMoments(WalkLattice lattice) {
        this.nodeSums = new double[lattice.nodes];
        this.siteSums = new double[lattice.sites];
    }
}
