package org.circlewalk.impl.engine.population;

/**
 * e^t of many numbers that share a bound |t| ≤ T. Most scores are tiny: then e^t − 1 is returned instead, by a Taylor
 * polynomial of small degree n whose remainder, at most e^T·T^{n+1}/(n+1)!, is below 2⁻⁵⁴ relative to e^t.
 *
 * <p>A factor near 1 is better kept as its difference from 1: the rounding error of 1 + g would be the same at every site of
 * equal weight, and N of them add up.
 */
final class SmallExponential {
    /** The largest T for the degrees 1, 2, 4, 8 and 12: e^{2T}·T^{n+1}/(n+1)! ≤ 2⁻⁵⁴. */
    private static final double[] BOUNDS = {1.0e-8, 6.9e-6, 1.4e-3, 0.05, 0.28};

    private SmallExponential() {
    }

    /**
     * Fills in e^t − 1 or e^t for t = weight · exponents[j], j &lt; count.
     *
     * @param bound at least every |t|
     * @return 1 if {@code into} holds e^t − 1, 0 if it holds e^t; that is what has to be added to give e^t
     */
    static double fill(double[] into, double[] exponents, double weight, double bound, int count) {
        if (bound <= BOUNDS[0]) {
            degree1(into, exponents, weight, count);
        } else if (bound <= BOUNDS[1]) {
            degree2(into, exponents, weight, count);
        } else if (bound <= BOUNDS[2]) {
            degree4(into, exponents, weight, count);
        } else if (bound <= BOUNDS[3]) {
            degree8(into, exponents, weight, count);
        } else if (bound <= BOUNDS[4]) {
            degree12(into, exponents, weight, count);
        } else {
            for (int j = 0; j < count; j++) {
                into[j] = StrictMath.exp(weight * exponents[j]);
            }
            return 0;
        }
        return 1;
    }

    private static void degree1(double[] into, double[] exponents, double weight, int count) {
        for (int j = 0; j < count; j++) {
            into[j] = weight * exponents[j];
        }
    }

    private static void degree2(double[] into, double[] exponents, double weight, int count) {
        for (int j = 0; j < count; j++) {
            double t = weight * exponents[j];
            into[j] = t + 0.5 * t * t;
        }
    }

    private static void degree4(double[] into, double[] exponents, double weight, int count) {
        for (int j = 0; j < count; j++) {
            double t = weight * exponents[j];
            into[j] = t * (1 + t * (1.0 / 2 + t * (1.0 / 6 + t * (1.0 / 24))));
        }
    }

    private static void degree8(double[] into, double[] exponents, double weight, int count) {
        for (int j = 0; j < count; j++) {
            double t = weight * exponents[j];
            into[j] = t * (1 + t * (1.0 / 2 + t * (1.0 / 6 + t * (1.0 / 24 + t * (1.0 / 120 + t * (1.0 / 720
                    + t * (1.0 / 5040 + t * (1.0 / 40320))))))));
        }
    }

    private static void degree12(double[] into, double[] exponents, double weight, int count) {
        for (int j = 0; j < count; j++) {
            double t = weight * exponents[j];
            into[j] = t * (1 + t * (1.0 / 2 + t * (1.0 / 6 + t * (1.0 / 24 + t * (1.0 / 120 + t * (1.0 / 720
                    + t * (1.0 / 5040 + t * (1.0 / 40320 + t * (1.0 / 362880 + t * (1.0 / 3628800
                    + t * (1.0 / 39916800 + t * (1.0 / 479001600))))))))))));
        }
    }
}
