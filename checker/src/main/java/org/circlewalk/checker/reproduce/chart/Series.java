package org.circlewalk.checker.reproduce.chart;

import static org.circlewalk.spec.parameter.InvalidParameterException.require;

import java.util.List;
import java.util.stream.IntStream;
import org.circlewalk.impl.model.CompensatedSum;

/**
 * A curve, or the mean of several with their range. Points where a number is not defined are left out.
 *
 * @param name  as the legend calls it
 * @param style how it is drawn
 * @param x     the arguments
 * @param y     the values, as many as arguments
 * @param low   the smallest values over the seeds, or null for a curve that needs no sample
 * @param high  the largest, or null
 */
public record Series(String name, Style style, List<Double> x, List<Double> y, List<Double> low, List<Double> high) {
    /** @throws org.circlewalk.spec.parameter.InvalidParameterException if the lists are not of the same points */
    public Series {
        require(y.size() == x.size(), "y", "a list of " + y.size(), "a value for each argument of x, " + x.size());
        require((low == null) == (high == null), low == null ? "low" : "high", "missing", "there, since the other edge of the range is");
        if (low != null) {
            require(low.size() == x.size(), "low", "a list of " + low.size(), "a value for each argument of x, " + x.size());
            require(high.size() == x.size(), "high", "a list of " + high.size(), "a value for each argument of x, " + x.size());
            for (int i = 0; i < low.size(); i++) {
                require(low.get(i) <= high.get(i), "low[" + i + "]", low.get(i), "at most high[" + i + "], which is " + high.get(i));
            }
        }
    }

    /** How a series is drawn. */
    public enum Style {
        /** A line. */
        LINE,
        /** A broken line, for what is expected or known. */
        DASHES,
        /** Squares that are not joined. */
        SQUARES,
        /** Crosses that are not joined. */
        CROSSES
    }

    /** A curve without a range. */
    public static Series of(String name, Style style, double[] x, double[] y) {
        int[] defined = IntStream.range(0, x.length).filter(i -> Double.isFinite(y[i])).toArray();
        return new Series(name, style, at(x, defined), at(y, defined), null, null);
    }

    /** The same value at the least and the largest of the arguments. */
    public static Series level(String name, double[] x, double value) {
        return of(name, Style.DASHES, new double[] {x[0], x[x.length - 1]}, new double[] {value, value});
    }

    /**
     * The mean and the range of several curves.
     *
     * @param curves one for each seed, all over the same arguments
     */
    public static Series band(String name, double[] x, List<double[]> curves) {
        int[] defined = IntStream.range(0, x.length)
                .filter(i -> curves.stream().allMatch(curve -> Double.isFinite(curve[i]))).toArray();
        double[] mean = new double[x.length];
        double[] low = new double[x.length];
        double[] high = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            int at = i;
            mean[i] = CompensatedSum.of(curves.stream().mapToDouble(curve -> curve[at]).toArray()) / curves.size();
            low[i] = curves.stream().mapToDouble(curve -> curve[at]).min().orElseThrow();
            high[i] = curves.stream().mapToDouble(curve -> curve[at]).max().orElseThrow();
        }
        return new Series(name, Style.LINE, at(x, defined), at(mean, defined), at(low, defined), at(high, defined));
    }

    /** The same points as a broken line, without the range. */
    public Series dashes(String other) {
        return new Series(other, Style.DASHES, x, y, null, null);
    }

    private static List<Double> at(double[] numbers, int[] indices) {
        return IntStream.of(indices).mapToObj(i -> numbers[i]).toList();
    }
}
