package org.circlewalk.impl.engine.population;

import java.util.Arrays;
import org.circlewalk.impl.engine.GradientErrorBound;

/**
 * Moments of 1/x by an {@link ExponentialSum}: e^{−ux} is a product over the sites, so forward and backward messages along the
 * walk give E[1{s_i = a} e^{−ux}] for all i and a at once, for all u of the {@link ExponentialLanes} side by side.
 *
 * <p>Time O(N·K·Q) and memory O(N) for the results and, beyond that, a block of forward messages ({@link
 * #BLOCK_ENTRIES}) and one message for each block: in long walks a block's messages are computed again when the backward
 * pass reaches it.
 *
 * <p>Range: the values are centred, so that the messages are products of factors e^{±…} around 1. With E the bound
 * max u · Σ_i weight_i · max|value − centre|, messages stay within e^{±E}; beyond {@link #LARGEST_EXPONENT} the values are
 * taken relative to their minimum, whose messages are at most 1, and where not even that serves, the work goes to a
 * {@link PotentialKernel}.
 */
final class QuadratureKernel implements InverseKernel {
    /** Exponents up to this keep every product of two messages and a weight inside the range of a double. */
    static final double LARGEST_EXPONENT = 250;
    /** The doubles of a block of forward messages: it fits a second-level cache together with the factors. */
    private static final int BLOCK_ENTRIES = 1 << 15;
    /** Up to this length a row is gone through once and not copied to be shifted: there, loops cost more to begin than to go on. */
    private static final int SHORT_ROW = 32;

    private final WalkLattice lattice;
    private final InverseKernel fallback;
    /** The probability of the less likely step. */
    private final double rate;

    private final ExponentialLanes lanes;
    private int row;
    private int block;
    private double lowest;
    private final double[] centre = new double[2];
    private final double[] low = new double[2];
    private final double[] share = new double[2];
    private final double[][] exponents = new double[2][0];
    private final double[] largest = new double[2];
    private final double[][] marked = new double[2][0];
    private final double[][] sums = new double[2][0];
    /** Where the lower and the upper neighbours' entries of a short row stand, by parity. */
    private final int[][] lowerIndex = new int[2][SHORT_ROW];
    private final int[][] upperIndex = new int[2][SHORT_ROW];
    private double[][] messages = new double[0][];
    private double[][] factors = new double[0][];
    private double[] units = new double[0];
    private double[][] checkpoints = new double[0][];
    private double[] shiftedDown = new double[0];
    private double[] shiftedUp = new double[0];
    private double[] backward = new double[0];
    private double[] spare = new double[0];
    private double[] product = new double[0];
    private double[] totals = new double[0];

    QuadratureKernel(WalkLattice lattice) {
        this.lattice = lattice;
        this.fallback = new PotentialKernel(lattice);
        this.lanes = new ExponentialLanes(lattice);
        this.rate = Math.min(lattice.clockwise, lattice.anticlockwise);
    }

    @Override
    public void accumulate(WalkFunctional x, double[] marks, InverseMoments out) {
        if (!choosesLanes(x)) {
            fallback.accumulate(x, marks, out);
            return;
        }
        prepare(x, marks);
        int blocks = (lattice.sites + block - 1) / block;
        for (int b = 0; b < blocks; b++) {
            forwardBlock(x, b);
        }
        startBackward(x);
        for (int b = blocks - 1; b >= 0; b--) {
            if (b < blocks - 1) {
                forwardBlock(x, b);
            }
            backwardBlock(x, b, out);
        }
        collect(out);
    }

    /** Chooses the lanes and centres the values of each parity; false if no centring keeps the messages in range. */
    private boolean choosesLanes(WalkFunctional x) {
        lanes.set(x, true);
        double exponent = centre(x);
        if (exponent <= LARGEST_EXPONENT) {
            return true;
        }
        if (lanes.star() >= 0) {
            lanes.set(x, false);
            exponent = centre(x);
        }
        if (exponent <= LARGEST_EXPONENT) {
            return true;
        }
        System.arraycopy(low, 0, centre, 0, 2);
        return lanes.top() * (x.min() - lowest) <= LARGEST_EXPONENT;
    }

    /** Centres the values; returns the bound E, and sets the least x as far as the values alone tell. */
    private double centre(WalkFunctional x) {
        double top = lanes.top();
        double exponent = 0;
        lowest = x.offset;
        Arrays.fill(share, 0);
        for (int i = 0; i < lattice.sites; i++) {
            share[lattice.parity(i)] += x.weights[i];
        }
        for (int parity = 0; parity < lattice.parities; parity++) {
            double min = x.leastValue[parity];
            double max = x.largestValue[parity];
            centre[parity] = min + (max - min) / 2;
            low[parity] = min;
            exponent += top * share[parity] * (max - min) / 2;
            lowest += share[parity] * min;
        }
        return exponent;
    }

    private void prepare(WalkFunctional x, double[] marks) {
        int size = lanes.size();
        row = lattice.width * size;
        block = Math.min(lattice.sites, Math.max(16, BLOCK_ENTRIES / row));
        reserve();
        for (int parity = 0; parity < lattice.parities; parity++) {
            Arrays.fill(sums[parity], 0, row, 0);
            largest[parity] = 0;
            for (int m = 0; m < lattice.width; m++) {
                int node = lattice.node(parity, m);
                double difference = x.values[node] - centre[parity];
                for (int k = 0; k < size; k++) {
                    exponents[parity][m * size + k] = -lanes.node(k) * difference;
                    marked[parity][m * size + k] = marks[node];
                }
                largest[parity] = Math.max(largest[parity], lanes.top() * Math.abs(difference));
            }
        }
        for (int parity = 0; parity < lattice.parities && row <= SHORT_ROW; parity++) {
            findNeighbours(lattice.lower(parity), size, lowerIndex[parity]);
            findNeighbours(lattice.upper(parity), size, upperIndex[parity]);
        }
        if (x.hasEqualWeights) {
            for (int parity = 0; parity < lattice.parities; parity++) {
                computeFactors(parity, parity, x.weights[0]);
            }
        }
    }

    private static void findNeighbours(int[] neighbours, int size, int[] index) {
        for (int m = 0; m < neighbours.length; m++) {
            for (int k = 0; k < size; k++) {
                index[m * size + k] = neighbours[m] * size + k;
            }
        }
    }

    private void reserve() {
        if (product.length < row) {
            for (int parity = 0; parity < 2; parity++) {
                exponents[parity] = new double[row];
                marked[parity] = new double[row];
                sums[parity] = new double[row];
            }
            shiftedDown = new double[row];
            shiftedUp = new double[row];
            backward = new double[row];
            spare = new double[row];
            product = new double[row];
            totals = new double[row];
            messages = new double[0][];
            factors = new double[0][];
            checkpoints = new double[0][];
        }
        int length = product.length;
        messages = enlarged(messages, block, length);
        factors = enlarged(factors, Math.max(lattice.parities, block), length);
        units = units.length < factors.length ? new double[factors.length] : units;
        checkpoints = enlarged(checkpoints, (lattice.sites + block - 1) / block, length);
    }

    private static double[][] enlarged(double[][] rows, int count, int length) {
        if (rows.length >= count) {
            return rows;
        }
        double[][] more = Arrays.copyOf(rows, count);
        for (int r = rows.length; r < count; r++) {
            more[r] = new double[length];
        }
        return more;
    }

    /** e^{−u · weight · (value − centre)}, less its unit, for all nodes of a row and of the rule. */
    private void computeFactors(int index, int parity, double weight) {
        units[index] = SmallExponential.fill(factors[index], exponents[parity], weight, weight * largest[parity], row);
    }

    /** The forward messages of block b: entry (site, a, k) is E[1{s_site = a} e^{−u_k (the part of x up to the site)}]. */
    private void forwardBlock(WalkFunctional x, int b) {
        int first = b * block;
        int last = Math.min(lattice.sites, first + block);
        for (int i = first; i < last; i++) {
            int parity = lattice.parity(i);
            int index = x.hasEqualWeights ? parity : i - first;
            if (i == lanes.star()) {
                lanes.starFactors(factors[index], exponents[parity], x.weights[i]);
                units[index] = 0;
            } else if (!x.hasEqualWeights) {
                computeFactors(index, parity, x.weights[i]);
            }
            double[] now = messages[i - first];
            if (i == 0) {
                start(now, factors[index], units[index], 1.0 / lattice.nodes, row);
            } else {
                advance(now, i == first ? checkpoints[b] : messages[i - first - 1], index, parity);
            }
        }
        if (last < lattice.sites) {
            System.arraycopy(messages[last - 1 - first], 0, checkpoints[b + 1], 0, row);
        }
    }

    private void advance(double[] now, double[] before, int index, int parity) {
        if (row <= SHORT_ROW) {
            int[] lower = lowerIndex[parity];
            int[] upper = upperIndex[parity];
            stepShort(now, factors[index], units[index], before, likelier(lower, upper), likelier(upper, lower), rate, row);
            return;
        }
        double[] lower = shifted(before, shiftedDown, lattice.lowerShift(parity));
        double[] upper = shifted(before, shiftedUp, lattice.upperShift(parity));
        step(now, factors[index], units[index], likelier(lower, upper), likelier(upper, lower), rate, row);
    }

    /**
     * Leaves in {@code backward} what stands for the last site's backward message: the ending's probability times the
     * rule's weights and the constant part e^{−u·(offset + Σ weight·centre)}.
     */
    private void startBackward(WalkFunctional x) {
        int size = lanes.size();
        double base = x.offset + share[0] * centre[0] + share[1] * centre[1];
        for (int k = 0; k < size; k++) {
            double weight = lanes.weight(k) * StrictMath.exp(-lanes.node(k) * base);
            for (int m = 0; m < lattice.width; m++) {
                backward[m * size + k] = weight * lattice.ending(lattice.node(lattice.parity(lattice.sites - 1), m));
            }
        }
    }

    private void backwardBlock(WalkFunctional x, int b, InverseMoments out) {
        int first = b * block;
        for (int i = Math.min(lattice.sites, first + block) - 1; i >= first; i--) {
            int parity = lattice.parity(i);
            double[] forward = messages[i - first];
            int index = x.hasEqualWeights ? parity : i - first;
            if (i == lattice.sites - 1) {
                Arrays.fill(shiftedDown, 0, row, 0);
                join(product, sums[parity], backward, backward, shiftedDown, 0, forward, factors[index], units[index],
                        x.weights[i], row);
                out.siteSums[i] += dot(product, marked[parity], row);
                collectTotals(out);
            } else {
                out.siteSums[i] += meet(forward, index, parity, x.weights[i]);
            }
        }
    }

    /** Joins a site's messages and takes the backward one over the site; returns the sum of the products times their marks. */
    private double meet(double[] forward, int index, int parity, double weight) {
        if (row <= SHORT_ROW) {
            double[] behind = backward;
            backward = spare;
            spare = behind;
            int[] lower = lowerIndex[parity];
            int[] upper = upperIndex[parity];
            return joinShort(backward, sums[parity], behind, likelier(upper, lower), likelier(lower, upper), rate, forward,
                    factors[index], units[index], weight, marked[parity], row);
        }
        double[] lower = shifted(backward, shiftedDown, lattice.lowerShift(parity));
        double[] upper = shifted(backward, shiftedUp, lattice.upperShift(parity));
        join(product, sums[parity], backward, likelier(upper, lower), likelier(lower, upper), rate, forward,
                factors[index], units[index], weight, row);
        return dot(product, marked[parity], row);
    }

    /** E[1/x] and E[log x] from the products at the last site. */
    private void collectTotals(InverseMoments out) {
        int size = lanes.size();
        double inverse = 0;
        for (int k = 0; k < size; k++) {
            double sum = 0;
            for (int m = 0; m < lattice.width; m++) {
                sum += product[m * size + k];
            }
            inverse += sum;
            totals[k] = sum;
        }
        out.inverse = inverse;
        out.logarithm = lanes.logarithm(totals);
    }

    private void collect(InverseMoments out) {
        int size = lanes.size();
        for (int parity = 0; parity < lattice.parities; parity++) {
            for (int m = 0; m < lattice.width; m++) {
                double sum = 0;
                for (int k = 0; k < size; k++) {
                    sum += sums[parity][m * size + k];
                }
                out.nodeSums[lattice.node(parity, m)] = sum;
            }
        }
    }

    /**
     * Of the rule: its tolerance. Of a walk's product at node u of the rule, with T = u·(terms of x): 4 roundings a step (the
     * rate, a difference, a product, a sum), 2 to apply the factor and 2u from exp, 3u·|exponent| from its argument, where
     * the exponents sum to at most 2T, and T·u each from rounding u and from the constant part's exponent; 10 more at the
     * ends. Then the sums: one rounding a
     * term, N and K·Q. The constant part is summed with a relative error of N·u, a common shift of x: it changes 1/x by as
     * much as x.
     *
     * <p>Where lanes are split, all this holds of the walks of each node at the star, whose products are 0 in the other nodes' lanes;
     * the ends of a node's range carry the rounding errors of the constant part.
     */
    @Override
    public double relativeError(WalkFunctional x) {
        if (!choosesLanes(x)) {
            return fallback.relativeError(x);
        }
        double roundings = 8.0 * lattice.sites + lattice.nodes * lanes.size() + 10 + 8 * lanes.terms(x)
                + x.magnitude(lattice.sites + 2, x.min());
        return ExponentialSum.TOLERANCE + roundings * GradientErrorBound.UNIT;
    }

    /** {@inheritDoc} Where lanes are split, the probabilities of the star's nodes are off by less than the products are. */
    @Override
    public double logarithmError(WalkFunctional x) {
        double relative = relativeError(x);
        return lattice.total() * ExponentialSum.logarithmError(lanes.ratio(x), x.min(), x.max(), relative);
    }

    /** Of the rows that clockwise and anticlockwise steps come from, that of the likelier step. */
    private double[] likelier(double[] ofClockwise, double[] ofAnticlockwise) {
        return lattice.clockwise >= lattice.anticlockwise ? ofClockwise : ofAnticlockwise;
    }

    private int[] likelier(int[] ofClockwise, int[] ofAnticlockwise) {
        return lattice.clockwise >= lattice.anticlockwise ? ofClockwise : ofAnticlockwise;
    }

    /** The row with the nodes rotated: the entry of index m is that of index m + shift. */
    private double[] shifted(double[] from, double[] into, int shift) {
        if (shift == 0) {
            return from;
        }
        int size = lanes.size();
        if (shift < 0) {
            System.arraycopy(from, 0, into, size, row - size);
            System.arraycopy(from, row - size, into, 0, size);
        } else {
            System.arraycopy(from, size, into, 0, row - size);
            System.arraycopy(from, 0, into, row - size, size);
        }
        return into;
    }

    // The loops below are over one row each, start at 0 and use one index, which is what the compiler vectorises. Two messages are
    // mixed as a + rate·(b − a) with rate ≤ ½: equal messages stay what they are, whereas p·a + q·a rounds the same way at every
    // site. Relative to the positive result the terms are at most 1, so this costs no more than p·a + q·b.

    private static void start(double[] out, double[] factor, double unit, double by, int row) {
        for (int j = 0; j < row; j++) {
            out[j] = by * (unit + factor[j]);
        }
    }

    private static void step(double[] out, double[] factor, double unit, double[] likely, double[] unlikely, double rate,
                             int row) {
        for (int j = 0; j < row; j++) {
            double mixed = likely[j] + rate * (unlikely[j] - likely[j]);
            out[j] = unit * mixed + factor[j] * mixed;
        }
    }

    private static void join(double[] product, double[] sums, double[] out, double[] likely, double[] unlikely, double rate,
                             double[] forward, double[] factor, double unit, double weight, int row) {
        for (int j = 0; j < row; j++) {
            double mixed = likely[j] + rate * (unlikely[j] - likely[j]);
            double both = forward[j] * mixed;
            product[j] = both;
            sums[j] += weight * both;
            out[j] = unit * mixed + factor[j] * mixed;
        }
    }

    private static void stepShort(double[] out, double[] factor, double unit, double[] before, int[] likely, int[] unlikely,
                                  double rate, int row) {
        for (int j = 0; j < row; j++) {
            double from = before[likely[j]];
            double mixed = from + rate * (before[unlikely[j]] - from);
            out[j] = unit * mixed + factor[j] * mixed;
        }
    }

    /** As {@link #join} and {@link #dot}. */
    private static double joinShort(double[] out, double[] sums, double[] behind, int[] likely, int[] unlikely, double rate,
                                    double[] forward, double[] factor, double unit, double weight, double[] marked, int row) {
        double total = 0;
        for (int j = 0; j < row; j++) {
            double from = behind[likely[j]];
            double mixed = from + rate * (behind[unlikely[j]] - from);
            double both = forward[j] * mixed;
            total += both * marked[j];
            sums[j] += weight * both;
            out[j] = unit * mixed + factor[j] * mixed;
        }
        return total;
    }

    private static double dot(double[] a, double[] b, int row) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int j = 0;
        for (; j + 3 < row; j += 4) {
            s0 += a[j] * b[j];
            s1 += a[j + 1] * b[j + 1];
            s2 += a[j + 2] * b[j + 2];
            s3 += a[j + 3] * b[j + 3];
        }
        for (; j < row; j++) {
            s0 += a[j] * b[j];
        }
        return s0 + s1 + (s2 + s3);
    }
}
