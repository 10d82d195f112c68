package org.circlewalk.impl.engine.population;

import org.circlewalk.impl.engine.VectorApi;

/**
 * The innermost loops of {@link QuadratureKernel}, over rows of numbers: node m and exponential k at m·size + k. The loops are
 * over one row each, start at 0 and use one index, which is what the just-in-time compiler turns into vector instructions.
 *
 * <p>A row is looked at shifted, by whole nodes round the circle: entry j of the shifted row is entry j + shift modulo the row's
 * length, with |shift| a node's size or 0. Two messages are mixed as a + rate·(b − a) with rate ≤ ½: equal messages stay what they
 * are, whereas p·a + q·a rounds the same way at every site. Relative to the positive result the terms are at most 1, so this
 * costs no more than p·a + q·b.
 */
class MessageRows {
    private static final int LANES = 8;

    private double[] first = new double[0];
    private double[] second = new double[0];

    /** The fastest of this machine; all give the same bits. */
    static MessageRows ofThisMachine() {
        return VectorApi.orPlain("org.circlewalk.impl.engine.population.VectorMessageRows", MessageRows.class, MessageRows::new);
    }

    /** As {@link SmallExponential#fill}. */
    double exponentials(double[] into, double[] exponents, double weight, double bound, int row) {
        return SmallExponential.fill(into, exponents, weight, bound, row);
    }

    /**
     * The next message forward: the factors, kept less their unit, times a mixture of the message before.
     *
     * @param likelyShift   of the row that the likelier step comes from
     * @param unlikelyShift of the other
     */
    void step(double[] out, double[] factor, double unit, double[] before, int likelyShift, int unlikelyShift, double rate,
              int row) {
        mixAndMultiply(out, factor, unit, shifted(before, likelyShift, row, true), shifted(before, unlikelyShift, row, false),
                rate, row);
    }

    /**
     * Joins a forward message with the mixture of the backward message behind it, which is replaced by the one at this site.
     *
     * @param product receives the products of both messages
     * @param sums    the products times weight are added to it
     * @param marked  what each entry is worth
     * @return the sum of the products times what they are worth, as eight sums of every eighth entry
     */
    double join(double[] product, double[] sums, double[] backward, int likelyShift, int unlikelyShift, double rate,
                double[] forward, double[] factor, double unit, double weight, double[] marked, int row) {
        multiplyAndJoin(product, sums, backward, shifted(backward, likelyShift, row, true),
                shifted(backward, unlikelyShift, row, false), rate, forward, factor, unit, weight, row);
        return dot(product, marked, row);
    }

    private double[] shifted(double[] from, int shift, int row, boolean likely) {
        if (shift == 0) {
            return from;
        }
        if (first.length < row) {
            first = new double[row];
            second = new double[row];
        }
        double[] into = likely ? first : second;
        int cut = shift < 0 ? row + shift : shift;
        System.arraycopy(from, cut, into, 0, row - cut);
        System.arraycopy(from, 0, into, row - cut, cut);
        return into;
    }

    private static void mixAndMultiply(double[] out, double[] factor, double unit, double[] likely, double[] unlikely,
                                       double rate, int row) {
        for (int j = 0; j < row; j++) {
            double mixed = likely[j] + rate * (unlikely[j] - likely[j]);
            out[j] = unit * mixed + factor[j] * mixed;
        }
    }

    private static void multiplyAndJoin(double[] product, double[] sums, double[] out, double[] likely, double[] unlikely,
                                        double rate, double[] forward, double[] factor, double unit, double weight, int row) {
        for (int j = 0; j < row; j++) {
            double mixed = likely[j] + rate * (unlikely[j] - likely[j]);
            double both = forward[j] * mixed;
            product[j] = both;
            sums[j] += weight * both;
            out[j] = unit * mixed + factor[j] * mixed;
        }
    }

    private static double dot(double[] a, double[] b, int row) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        double s4 = 0;
        double s5 = 0;
        double s6 = 0;
        double s7 = 0;
        int j = 0;
        for (; j + LANES <= row; j += LANES) {
            s0 += a[j] * b[j];
            s1 += a[j + 1] * b[j + 1];
            s2 += a[j + 2] * b[j + 2];
            s3 += a[j + 3] * b[j + 3];
            s4 += a[j + 4] * b[j + 4];
            s5 += a[j + 5] * b[j + 5];
            s6 += a[j + 6] * b[j + 6];
            s7 += a[j + 7] * b[j + 7];
        }
        double rest = 0;
        for (; j < row; j++) {
            rest += a[j] * b[j];
        }
        return total(s0 + s4, s1 + s5, s2 + s6, s3 + s7) + rest;
    }

    private static double total(double a, double b, double c, double d) {
        return (a + c) + (b + d);
    }
}
