package org.circlewalk.impl.engine.population;

/** One way of computing {@link InverseMoments}. A kernel owns work buffers and serves one caller at a time. */
interface InverseKernel {
    /**
     * Computes the moments of {@code x}.
     *
     * @param x     a functional with min &gt; 0
     * @param marks length K, index = node
     * @param out   receives the moments; its siteSums are added to
     */
    void accumulate(WalkFunctional x, double[] marks, InverseMoments out);

    /**
     * Bounds the relative error of every E[1{s_i = a}/x], of the sums of them with non-negative weights, and of the sums with
     * marks relative to the sums with their absolute values; not for errors that {@code x}'s own numbers carry.
     */
    double relativeError(WalkFunctional x);

    /** Bounds the absolute error of E[log x]. */
    double logarithmError(WalkFunctional x);
}
