package org.circlewalk.impl.engine.population;

import java.util.Arrays;
import org.circlewalk.impl.engine.GradientErrorBound;

/**
 * An oracle for {@link QuadratureKernel}: moments of 1/x by the power series about the centre m of x's range: with x = m(1 + ρ), |ρ| ≤ r &lt; 1,
 * 1/x = (1/m) Σ_{k&lt;d} (−ρ)^k + remainder, |remainder| ≤ r^d/(m(1−r)). The messages along the walk are vectors of moments
 * E[ρ^k]/k!, k &lt; d, which a site multiplies by the truncated series of e^{δt}.
 *
 * <p>If one site carries more than half of the weight, the walks are split by their node there and the series is taken about the
 * centre of each part, so that r is small once attention is sharp. The number of terms is the smallest for which the
 * remainder is at most {@link #REMAINDER} relative; beyond {@link #LARGEST_DEGREE} the work goes to the fallback. As the
 * terms alternate, rounding errors are amplified by up to (1 + r)/(1 − r), the ratio of the range's ends.
 *
 * <p>Time O(N·K·d²) a part, memory O(N·K·d).
 */
final class SeriesKernel implements InverseKernel {
    /** Bound of the remainder relative to 1/x. */
    static final double REMAINDER = 1e-15;
    /** More terms than this cost more than any quadrature. */
    static final int LARGEST_DEGREE = 40;

    /** Two ways of computing the ends of a range agree within this, relative to the largest. */
    private static final double ROUNDING = 1e-6;

    private final WalkLattice lattice;
    private final InverseKernel fallback;
    private final WalkFunctional remainder;
    private final double[] remainderWeights;

    private int pin;
    private int degree;
    private double[] messages = new double[0];
    private double[] powers = new double[0];
    private double[] backward = new double[0];
    private double[] spare = new double[0];
    private double[] coefficients = new double[0];
    private double[] logarithms = new double[0];

    SeriesKernel(WalkLattice lattice, InverseKernel fallback) {
        this.lattice = lattice;
        this.fallback = fallback;
        this.remainder = new WalkFunctional(lattice);
        this.remainderWeights = new double[lattice.sites];
    }

    @Override
    public void accumulate(WalkFunctional x, double[] marks, InverseMoments out) {
        prepareDegree(x);
        if (degree > LARGEST_DEGREE) {
            fallback.accumulate(x, marks, out);
            return;
        }
        reserve();
        Arrays.fill(out.nodeSums, 0);
        out.inverse = 0;
        out.logarithm = 0;
        if (pin < 0) {
            part(x, x.min(), x.max(), 0, marks, out);
            return;
        }
        for (int m = 0; m < lattice.width; m++) {
            part(x, partLow(x, m), partHigh(x, m), m, marks, out);
        }
    }

    /** Chooses the site to split by and the number of terms. */
    private void prepareDegree(WalkFunctional x) {
        pin = dominantSite(x);
        double ratio = x.max() / x.min();
        if (pin >= 0) {
            System.arraycopy(x.weights, 0, remainderWeights, 0, lattice.sites);
            remainderWeights[pin] = 0;
            remainder.set(x.offset, remainderWeights, x.values);
            ratio = 1;
            for (int m = 0; m < lattice.width; m++) {
                ratio = Math.max(ratio, partHigh(x, m) / partLow(x, m));
            }
        }
        degree = degreeFor(ratio);
    }

    private double partLow(WalkFunctional x, int m) {
        return Math.max(x.min(), remainder.min() + pinnedTerm(x, m));
    }

    private double partHigh(WalkFunctional x, int m) {
        return Math.min(x.max(), remainder.max() + pinnedTerm(x, m));
    }

    private double pinnedTerm(WalkFunctional x, int m) {
        return x.weights[pin] * x.values[lattice.node(lattice.parity(pin), m)];
    }

    /** The site with more than half of the weight, or −1. */
    private int dominantSite(WalkFunctional x) {
        for (int i = 0; i < lattice.sites; i++) {
            if (x.weights[i] > x.weightSum / 2 && lattice.sites > 1) {
                return i;
            }
        }
        return -1;
    }

    /** The smallest d with r^d (1 + r)/(1 − r) ≤ REMAINDER, where the range's ends have the given ratio. */
    private static int degreeFor(double ratio) {
        double r = (ratio - 1) / (ratio + 1) + 0x1p-50;
        double bound = r * (1 + r) / (1 - r);
        int terms = 1;
        while (bound > REMAINDER && terms <= LARGEST_DEGREE) {
            bound *= r;
            terms++;
        }
        return terms;
    }

    /**
     * The remainder, and the rounding of the moments: two convolutions and a blend a site, (2d + 8)u, relative to the moments
     * of a = Σ_i |δ_i|, so times Σ_{k&lt;d} a^k and 1 + r ≤ 2; the constant part is summed with a relative error of N·u.
     */
    @Override
    public double relativeError(WalkFunctional x) {
        prepareDegree(x);
        if (degree > LARGEST_DEGREE) {
            return fallback.relativeError(x);
        }
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : x.values) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        double a = (pin < 0 ? x.weightSum : remainder.weightSum) * (high - low) / x.min();
        double moments = 0;
        for (int k = 0; k < degree; k++) {
            moments = 1 + a * moments;
        }
        double roundings = (2.0 * degree + 8) * lattice.sites + lattice.nodes * degree * degree
                + x.magnitude(lattice.sites + 2, x.min());
        return REMAINDER + 2 * moments * roundings * GradientErrorBound.UNIT;
    }

    @Override
    public double logarithmError(WalkFunctional x) {
        double relativeError = relativeError(x);
        return degree > LARGEST_DEGREE ? fallback.logarithmError(x)
                : lattice.total() * relativeError * (1 + Math.abs(StrictMath.log(x.min())) + Math.abs(StrictMath.log(x.max())));
    }

    private void reserve() {
        int row = lattice.width * degree;
        if (backward.length < row) {
            messages = new double[lattice.sites * row];
            powers = new double[lattice.sites * row];
            backward = new double[row];
            spare = new double[row];
            coefficients = new double[degree];
            logarithms = new double[degree];
        }
    }

    /** Adds what the walks with the node of index {@code fixed} at the split site contribute; all walks if there is none. */
    private void part(WalkFunctional x, double low, double high, int fixed, double[] marks, InverseMoments out) {
        if (low - high > ROUNDING * x.max()) {
            return; // no walk of positive probability has this node there
        }
        double middle = low + Math.max(0, high - low) / 2;
        coefficients(middle);
        preparePowers(x, middle, fixed);
        passForward(fixed);
        passBackward(x, fixed, marks, out);
    }

    /** (−1)^k k!/m for 1/x, and log m, (−1)^{k+1} k!/k for log x: what the moments E[ρ^k]/k! are multiplied with. */
    private void coefficients(double middle) {
        double factorial = 1;
        coefficients[0] = 1 / middle;
        logarithms[0] = StrictMath.log(middle);
        for (int k = 1; k < degree; k++) {
            logarithms[k] = -factorial * (k % 2 == 0 ? 1 : -1);
            factorial *= k;
            coefficients[k] = (k % 2 == 0 ? factorial : -factorial) / middle;
        }
    }

    /** δ^k/k! of every site and node, where δ sums to ρ along each walk: values less a common centre, over m. */
    private void preparePowers(WalkFunctional x, double middle, int fixed) {
        double rest = x.weightSum;
        double centre = middle - x.offset;
        if (pin >= 0) {
            rest = remainder.weightSum;
            centre -= pinnedTerm(x, fixed);
        }
        centre = rest > 0 ? centre / rest : 0;
        for (int i = 0; i < lattice.sites; i++) {
            for (int m = 0; m < lattice.width; m++) {
                int at = LatticeIndex.at(degree, LatticeIndex.at(lattice.width, i, m), 0);
                double delta = i == pin ? 0
                        : x.weights[i] * (x.values[lattice.node(lattice.parity(i), m)] - centre) / middle;
                powers[at] = 1;
                for (int k = 1; k < degree; k++) {
                    powers[at + k] = powers[at + k - 1] * delta / k;
                }
            }
        }
    }

    private void passForward(int fixed) {
        int row = lattice.width * degree;
        for (int i = 0; i < lattice.sites; i++) {
            int parity = lattice.parity(i);
            for (int m = 0; m < lattice.width; m++) {
                int at = LatticeIndex.at(row, i, m * degree);
                if (i == pin && m != fixed) {
                    Arrays.fill(messages, at, at + degree, 0);
                } else if (i == 0) {
                    for (int k = 0; k < degree; k++) {
                        messages[at + k] = powers[at + k] / lattice.nodes;
                    }
                } else {
                    int before = (i - 1) * row;
                    blend(spare, 0, messages, before + lattice.lower(parity)[m] * degree, lattice.clockwise,
                            before + lattice.upper(parity)[m] * degree, lattice.anticlockwise);
                    multiply(messages, at, spare, powers, at);
                }
            }
        }
    }

    private void passBackward(WalkFunctional x, int fixed, double[] marks, InverseMoments out) {
        int row = lattice.width * degree;
        for (int i = lattice.sites - 1; i >= 0; i--) {
            int parity = lattice.parity(i);
            double inverse = 0;
            double logarithm = 0;
            double marked = 0;
            for (int m = 0; m < lattice.width; m++) {
                int node = lattice.node(parity, m);
                int at = m * degree;
                receive(i, m, node);
                double f = paired(messages, i * row + at, spare, at, coefficients);
                out.nodeSums[node] += x.weights[i] * f;
                marked += marks[node] * f;
                inverse += f;
                if (i == lattice.sites - 1) {
                    logarithm += paired(messages, i * row + at, spare, at, logarithms);
                }
            }
            out.siteSums[i] += marked;
            if (i == lattice.sites - 1) {
                out.inverse += inverse;
                out.logarithm += logarithm;
            }
            for (int m = 0; m < lattice.width; m++) {
                if (i == pin && m != fixed) {
                    Arrays.fill(backward, m * degree, (m + 1) * degree, 0);
                } else {
                    multiply(backward, m * degree, m * degree, i * row + m * degree);
                }
            }
        }
    }

    /** The backward message of a site, its own factor excluded, into {@code spare}. */
    private void receive(int site, int m, int node) {
        int at = m * degree;
        if (site == lattice.sites - 1) {
            Arrays.fill(spare, at, at + degree, 0);
            spare[at] = lattice.ending(node);
        } else {
            int parity = lattice.parity(site);
            blend(spare, at, backward, lattice.lower(parity)[m] * degree, lattice.anticlockwise,
                    lattice.upper(parity)[m] * degree, lattice.clockwise);
        }
    }

    /** p·lower + q·upper as a + rate·(b − a) with rate ≤ ½, as in {@link QuadratureKernel}. */
    private void blend(double[] into, int at, double[] from, int lower, double p, int upper, double q) {
        int likely = p >= q ? lower : upper;
        int unlikely = p >= q ? upper : lower;
        double rate = Math.min(p, q);
        for (int k = 0; k < degree; k++) {
            into[at + k] = from[likely + k] + rate * (from[unlikely + k] - from[likely + k]);
        }
    }

    private void multiply(double[] into, int intoAt, int fromAt, int powerAt) {
        for (int k = 0; k < degree; k++) {
            double sum = 0;
            for (int j = 0; j <= k; j++) {
                sum += spare[fromAt + j] * powers[powerAt + k - j];
            }
            into[intoAt + k] = sum;
        }
    }

    private void multiply(double[] into, int at, double[] from, double[] factor, int factorAt) {
        for (int k = 0; k < degree; k++) {
            double sum = 0;
            for (int j = 0; j <= k; j++) {
                sum += from[j] * factor[factorAt + k - j];
            }
            into[at + k] = sum;
        }
    }

    /** Σ_{j+l&lt;d} c_{j+l} a_j b_l. */
    private double paired(double[] a, int aAt, double[] b, int bAt, double[] c) {
        double total = 0;
        for (int j = degree - 1; j >= 0; j--) {
            double sum = 0;
            for (int l = 0; l < degree - j; l++) {
                sum += c[j + l] * b[bAt + l];
            }
            total += a[aAt + j] * sum;
        }
        return total;
    }
}
