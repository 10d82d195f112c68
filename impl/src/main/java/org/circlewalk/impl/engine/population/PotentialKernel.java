package org.circlewalk.impl.engine.population;

import java.util.Arrays;
import org.circlewalk.impl.engine.GradientErrorBound;

/**
 * Moments of 1/x by an {@link ExponentialSum}, for states at which plain messages would leave the range of a double: values of
 * both signs whose sum along every walk almost cancels.
 *
 * <p>Each message is taken relative to the largest term it contains, e^{−u·(smallest partial sum over the walks to or from
 * that node)}: then all messages lie in [0, 1], and what underflows is a part of E[1{s_i = a} e^{−ux}] below 1e-300. It needs
 * an exponential an edge, which makes it some fifty times slower than {@link QuadratureKernel}. Memory O(NK).
 */
final class PotentialKernel implements InverseKernel {
    private final WalkLattice lattice;
    private double[] step = new double[0];
    private double[] prefix;
    private double[] suffix;
    private double[] forward;
    private double[] backward;
    private double[] nextBackward;

    PotentialKernel(WalkLattice lattice) {
        this.lattice = lattice;
    }

    @Override
    public void accumulate(WalkFunctional x, double[] marks, InverseMoments out) {
        prepare(x);
        ExponentialSum rule = ExponentialSum.forRatio(x.max() / x.min());
        double scale = Math.sqrt(x.min()) * Math.sqrt(x.max());
        Arrays.fill(out.nodeSums, 0);
        double inverse = 0;
        double varying = 0;
        for (int k = 0; k < rule.size(); k++) {
            double u = rule.node(k) / scale;
            passForward(u);
            double sum = passBackward(x, u, rule.weight(k) / scale, marks, out);
            inverse += sum;
            varying += sum / u;
        }
        out.inverse = inverse;
        out.logarithm = lattice.total() * (StrictMath.log(scale) + rule.logarithmTerms(1)) - varying;
    }

    /** The smallest partial sums: up to a site, the site included, and from the site on, the site excluded. */
    private void prepare(WalkFunctional x) {
        int width = lattice.width;
        int last = lattice.sites - 1;
        if (step.length == 0) {
            step = new double[lattice.sites * width];
            prefix = new double[lattice.sites * width];
            suffix = new double[lattice.sites * width];
            forward = new double[lattice.sites * width];
            backward = new double[width];
            nextBackward = new double[width];
        }
        for (int i = 0; i <= last; i++) {
            for (int m = 0; m < width; m++) {
                int at = LatticeIndex.at(width, i, m);
                step[at] = x.weights[i] * x.values[lattice.node(lattice.parity(i), m)];
                prefix[at] = step[at] + (i == 0 ? 0 : lesser(prefix, i, -1, m));
            }
        }
        for (int m = 0; m < width; m++) {
            boolean ends = lattice.ending(lattice.node(lattice.parity(last), m)) > 0;
            suffix[LatticeIndex.at(width, last, m)] = ends ? x.offset : Double.POSITIVE_INFINITY;
        }
        for (int i = last - 1; i >= 0; i--) {
            for (int m = 0; m < width; m++) {
                suffix[LatticeIndex.at(width, i, m)] = lesser(suffix, i, 1, m);
            }
        }
    }

    /** The lesser of the neighbours' partial sums, one site back (towards = −1) or on (+1), over possible steps. */
    private double lesser(double[] sums, int site, int towards, int m) {
        int parity = lattice.parity(site);
        int lower = LatticeIndex.at(lattice.width, site + towards, lattice.lower(parity)[m]);
        int upper = LatticeIndex.at(lattice.width, site + towards, lattice.upper(parity)[m]);
        double atLower = sums[lower] + (towards > 0 ? step[lower] : 0);
        double atUpper = sums[upper] + (towards > 0 ? step[upper] : 0);
        if (chance(-1, towards) == 0) {
            return atUpper;
        }
        return chance(1, towards) == 0 ? atLower : Math.min(atLower, atUpper);
    }

    /** The probability of the step between a node and its neighbour on one side, taken from or to it. */
    private double chance(int side, int towards) {
        return side * towards > 0 ? lattice.clockwise : lattice.anticlockwise;
    }

    private void passForward(double u) {
        int width = lattice.width;
        for (int m = 0; m < width; m++) {
            forward[m] = 1.0 / lattice.nodes;
        }
        for (int i = 1; i < lattice.sites; i++) {
            int parity = lattice.parity(i);
            for (int m = 0; m < width; m++) {
                int at = LatticeIndex.at(width, i, m);
                double reached = prefix[at] - step[at];
                int lower = LatticeIndex.at(width, i - 1, lattice.lower(parity)[m]);
                int upper = LatticeIndex.at(width, i - 1, lattice.upper(parity)[m]);
                forward[at] = relative(lattice.clockwise * forward[lower], u, prefix[lower], reached)
                        + relative(lattice.anticlockwise * forward[upper], u, prefix[upper], reached);
            }
        }
    }

    /** message · e^{−u·(sum − smallest)}; 0 if the message is, for then the sum may be less than the smallest. */
    private static double relative(double message, double u, double sum, double smallest) {
        return message == 0 ? 0 : message * StrictMath.exp(-u * (sum - smallest));
    }

    /** Adds the products of the messages to the results, times the weight; returns weight · E[e^{−ux}]. */
    private double passBackward(WalkFunctional x, double u, double weight, double[] marks, InverseMoments out) {
        int width = lattice.width;
        double total = 0;
        for (int i = lattice.sites - 1; i >= 0; i--) {
            int parity = lattice.parity(i);
            double marked = 0;
            total = 0;
            for (int m = 0; m < width; m++) {
                int at = LatticeIndex.at(width, i, m);
                int node = lattice.node(parity, m);
                nextBackward[m] = i == lattice.sites - 1 ? lattice.ending(node) : received(i, m, u);
                if (nextBackward[m] > 0) {
                    double both = weight * forward[at] * nextBackward[m] * StrictMath.exp(-u * (prefix[at] + suffix[at]));
                    out.nodeSums[node] += x.weights[i] * both;
                    marked += marks[node] * both;
                    total += both;
                }
            }
            out.siteSums[i] += marked;
            double[] spare = backward;
            backward = nextBackward;
            nextBackward = spare;
        }
        return total;
    }

    private double received(int site, int m, double u) {
        int parity = lattice.parity(site);
        int lower = lattice.lower(parity)[m];
        int upper = lattice.upper(parity)[m];
        int next = (site + 1) * lattice.width;
        double smallest = suffix[LatticeIndex.at(lattice.width, site, m)];
        return relative(lattice.anticlockwise * backward[lower], u, suffix[next + lower] + step[next + lower], smallest)
                + relative(lattice.clockwise * backward[upper], u, suffix[next + upper] + step[next + upper], smallest);
    }

    /**
     * As for {@link QuadratureKernel}, but every edge has its own exponential, of a difference of partial sums: two roundings of
     * such a sum a site.
     */
    @Override
    public double relativeError(WalkFunctional x) {
        ExponentialSum rule = ExponentialSum.forRatio(x.max() / x.min());
        double terms = x.magnitude(rule.node(rule.size() - 1), Math.sqrt(x.min()) * Math.sqrt(x.max()));
        double roundings = 8.0 * lattice.sites + lattice.nodes * rule.size() + 10 + 4.0 * (lattice.sites + 2) * terms;
        return ExponentialSum.TOLERANCE + roundings * GradientErrorBound.UNIT;
    }

    @Override
    public double logarithmError(WalkFunctional x) {
        return lattice.total() * ExponentialSum.logarithmError(x.min(), x.max(), relativeError(x));
    }
}
