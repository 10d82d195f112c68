package org.circlewalk.impl.engine.population;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link MessageRows} with the Vector API: the same operations on each entry and the same sums, eight entries at a time and in
 * one loop for what the plain class does in several.
 */
public final class VectorMessageRows extends MessageRows {
    private static final VectorSpecies<Double> EIGHT = DoubleVector.SPECIES_512;
    private static final int LANES = 8;
    private static final double[] COEFFICIENTS = {1.0, 1.0 / 2, 1.0 / 6, 1.0 / 24, 1.0 / 120, 1.0 / 720, 1.0 / 5040, 1.0 / 40320};

    private final double[] lanes = new double[LANES];
    private double[] mixture = new double[0];

    /** @throws UnsupportedOperationException on a processor without vectors of eight doubles */
    public VectorMessageRows() {
        if (DoubleVector.SPECIES_PREFERRED.length() < LANES) {
            throw new UnsupportedOperationException("No vectors of eight doubles.");
        }
    }

    @Override
    double exponentials(double[] into, double[] exponents, double weight, double bound, int row) {
        if (bound <= SmallExponential.largest(1) || bound > SmallExponential.largest(8)) {
            return super.exponentials(into, exponents, weight, bound, row);
        }
        int degree = bound <= SmallExponential.largest(2) ? 2 : bound <= SmallExponential.largest(4) ? 4 : 8;
        int j = 0;
        for (; j + LANES <= row; j += LANES) {
            DoubleVector t = DoubleVector.fromArray(EIGHT, exponents, j).mul(weight);
            lessOne(t, degree).intoArray(into, j);
        }
        SmallExponential.fillFrom(j, into, exponents, weight, bound, row);
        return 1;
    }

    private static DoubleVector lessOne(DoubleVector t, int degree) {
        if (degree == 2) {
            return t.add(t.mul(0.5).mul(t));
        }
        DoubleVector sum = t.mul(COEFFICIENTS[degree - 1]).add(COEFFICIENTS[degree - 2]);
        for (int d = degree - 3; d >= 0; d--) {
            sum = t.mul(sum).add(COEFFICIENTS[d]);
        }
        return t.mul(sum);
    }

    @Override
    void step(double[] out, double[] factor, double unit, double[] before, int likelyShift, int unlikelyShift, double rate,
              int row) {
        int low = Math.max(0, -Math.min(likelyShift, unlikelyShift));
        int high = row - Math.max(0, Math.max(likelyShift, unlikelyShift));
        stepPart(out, factor, unit, before, wrapped(likelyShift, 0, row), wrapped(unlikelyShift, 0, row), rate, 0, low);
        stepPart(out, factor, unit, before, likelyShift, unlikelyShift, rate, low, high);
        stepPart(out, factor, unit, before, wrapped(likelyShift, row, row), wrapped(unlikelyShift, row, row), rate, high, row);
    }

    /** What to add to an index at the beginning of a row, or at its end, to get the shifted one. */
    private static int wrapped(int shift, int at, int row) {
        return at == 0 ? shift < 0 ? shift + row : shift : shift > 0 ? shift - row : shift;
    }

    private static void stepPart(double[] out, double[] factor, double unit, double[] before, int likelyShift, int unlikelyShift,
                                 double rate, int from, int to) {
        int j = from;
        for (; j + LANES <= to; j += LANES) {
            DoubleVector likely = DoubleVector.fromArray(EIGHT, before, j + likelyShift);
            DoubleVector unlikely = DoubleVector.fromArray(EIGHT, before, j + unlikelyShift);
            DoubleVector mixed = likely.add(unlikely.sub(likely).mul(rate));
            mixed.mul(unit).add(DoubleVector.fromArray(EIGHT, factor, j).mul(mixed)).intoArray(out, j);
        }
        for (; j < to; j++) {
            double likely = before[j + likelyShift];
            double mixed = likely + rate * (before[j + unlikelyShift] - likely);
            out[j] = unit * mixed + factor[j] * mixed;
        }
    }

    @Override
    double join(double[] product, double[] sums, double[] backward, int likelyShift, int unlikelyShift, double rate,
                double[] forward, double[] factor, double unit, double weight, double[] marked, int row) {
        if (mixture.length < row) {
            mixture = new double[row];
        }
        int low = Math.max(0, -Math.min(likelyShift, unlikelyShift));
        int high = row - Math.max(0, Math.max(likelyShift, unlikelyShift));
        mixPart(mixture, backward, wrapped(likelyShift, 0, row), wrapped(unlikelyShift, 0, row), rate, 0, low);
        mixPart(mixture, backward, likelyShift, unlikelyShift, rate, low, high);
        mixPart(mixture, backward, wrapped(likelyShift, row, row), wrapped(unlikelyShift, row, row), rate, high, row);
        return joinMixed(product, sums, backward, mixture, forward, factor, unit, weight, marked, row);
    }

    private static void mixPart(double[] mixture, double[] backward, int likelyShift, int unlikelyShift, double rate, int from,
                                int to) {
        int j = from;
        for (; j + LANES <= to; j += LANES) {
            DoubleVector likely = DoubleVector.fromArray(EIGHT, backward, j + likelyShift);
            DoubleVector unlikely = DoubleVector.fromArray(EIGHT, backward, j + unlikelyShift);
            likely.add(unlikely.sub(likely).mul(rate)).intoArray(mixture, j);
        }
        for (; j < to; j++) {
            double likely = backward[j + likelyShift];
            mixture[j] = likely + rate * (backward[j + unlikelyShift] - likely);
        }
    }

    private double joinMixed(double[] product, double[] sums, double[] out, double[] mixture, double[] forward, double[] factor,
                             double unit, double weight, double[] marked, int row) {
        DoubleVector worth = DoubleVector.zero(EIGHT);
        int j = 0;
        for (; j + LANES <= row; j += LANES) {
            DoubleVector mixed = DoubleVector.fromArray(EIGHT, mixture, j);
            DoubleVector both = DoubleVector.fromArray(EIGHT, forward, j).mul(mixed);
            both.intoArray(product, j);
            DoubleVector.fromArray(EIGHT, sums, j).add(both.mul(weight)).intoArray(sums, j);
            mixed.mul(unit).add(DoubleVector.fromArray(EIGHT, factor, j).mul(mixed)).intoArray(out, j);
            worth = worth.add(both.mul(DoubleVector.fromArray(EIGHT, marked, j)));
        }
        double rest = 0;
        for (; j < row; j++) {
            double both = forward[j] * mixture[j];
            product[j] = both;
            sums[j] += weight * both;
            out[j] = unit * mixture[j] + factor[j] * mixture[j];
            rest += both * marked[j];
        }
        worth.intoArray(lanes, 0);
        return total(lanes) + rest;
    }

    private static double total(double[] s) {
        return ((s[0] + s[4]) + (s[2] + s[6])) + ((s[1] + s[5]) + (s[3] + s[7]));
    }
}
