package org.circlewalk.impl.engine.population;

import java.util.Arrays;

/**
 * The exponentials that stand for 1/x in {@link QuadratureKernel}, one a lane: 1/x = Σ_k weight_k e^{−u_k x}, either for all walks,
 * or each lane for the walks that are on one node at the most attended site, and every walk in the lanes of its node. Nodes that no walk
 * can be on there have no lanes.
 *
 * <p>A rule needs the more exponentials the wider the range of x is. Once attention is sharp, x is nearly settled by the node at the
 * most attended site: given that node, it varies by as little as the other sites weigh, and a rule of one exponential for
 * each node may do in place of a rule of twenty for all. The lanes are split where that makes fewer. Given the node, x lies
 * between the sums of the other sites' least and largest values, whatever the walk; that range costs no pass over the
 * walk, and where the other sites weigh little nothing is lost by it.
 */
final class ExponentialLanes {
    private static final int NONE = -1;
    /** Where a node's range is as wide as this, its rule takes ten exponentials. */
    private static final double WIDEST = 2;

    private final WalkLattice lattice;
    private final double[] least;
    private final double[] most;
    /** The number of lanes of each node at the star; 0 for one that no walk can be on there. */
    private final int[] counts;
    private double[] scales = new double[0];
    private double[] nodes = new double[0];
    private double[] weights = new double[0];
    private int size;
    private int star;
    private double top;
    private double smallestScale;

    ExponentialLanes(WalkLattice lattice) {
        this.lattice = lattice;
        least = new double[lattice.width];
        most = new double[lattice.width];
        counts = new int[lattice.width];
    }

    /** Chooses the lanes for a functional; {@code maySplit} says whether they may be split by the node at a site. */
    void set(WalkFunctional x, boolean maySplit) {
        star = maySplit && !x.hasEqualWeights && splits(x) ? x.mostAttended : NONE;
        ExponentialSum rule = null;
        if (star == NONE) {
            rule = ExponentialSum.forRatio(x.max() / x.min());
            size = rule.size();
        }
        if (nodes.length < size) {
            scales = new double[size];
            nodes = new double[size];
            weights = new double[size];
        }
        top = 0;
        smallestScale = Double.POSITIVE_INFINITY;
        if (star == NONE) {
            fill(0, rule, x.min(), x.max());
            return;
        }
        int lane = 0;
        for (int m = 0; m < lattice.width; m++) {
            if (counts[m] > 0) {
                fill(lane, ExponentialSum.forRatio(most[m] / least[m]), least[m], most[m]);
            }
            lane += counts[m];
        }
    }

    /** Whether rules for each node at the most attended site take fewer exponentials than one for all these bounds would. */
    private boolean splits(WalkFunctional x) {
        size = 0;
        double min = Double.POSITIVE_INFINITY;
        double max = 0;
        for (int m = 0; m < lattice.width; m++) {
            counts[m] = 0;
            if (lattice.isPossible(x.mostAttended, m)) {
                least[m] = x.lowerBound(m);
                most[m] = x.upperBound(m);
                if (!(least[m] > 0) || most[m] > WIDEST * least[m]) {
                    return false;
                }
                counts[m] = ExponentialSum.forRatio(most[m] / least[m]).size();
                size += counts[m];
                min = Math.min(min, least[m]);
                max = Math.max(max, most[m]);
            }
        }
        return size < ExponentialSum.forRatio(max / min).size();
    }

    private void fill(int from, ExponentialSum rule, double min, double max) {
        double scale = Math.sqrt(min) * Math.sqrt(max);
        for (int k = 0; k < rule.size(); k++) {
            scales[from + k] = scale;
            nodes[from + k] = rule.node(k);
            weights[from + k] = rule.weight(k) / scale;
        }
        top = Math.max(top, rule.node(rule.size() - 1) / scale);
        smallestScale = Math.min(smallestScale, scale);
    }

    /** The number of lanes. */
    int size() {
        return size;
    }

    /** u of a lane. */
    double node(int lane) {
        return nodes[lane] / scales[lane];
    }

    /** The weight of a lane. */
    double weight(int lane) {
        return weights[lane];
    }

    /** The largest u. */
    double top() {
        return top;
    }

    /** The site by whose node the lanes are split, or −1. */
    int star() {
        return star;
    }

    /** The factors e^{weight · exponent} at the star: of each node those of its own lanes, else 0. */
    void starFactors(double[] into, double[] exponents, double weight) {
        Arrays.fill(into, 0, lattice.width * size, 0);
        int own = 0;
        for (int m = 0; m < lattice.width; m++) {
            for (int k = own; k < own + counts[m]; k++) {
                into[m * size + k] = StrictMath.exp(weight * exponents[m * size + k]);
            }
            own += counts[m];
        }
    }

    /**
     * E[log x] from the lanes' E[e^{−ux}] times their weights: −log ξ is Σ_k (weight_k/node_k)e^{−ξ·node_k} less a constant for
     * ξ = x/scale.
     *
     * @param sums by lane
     */
    double logarithm(double[] sums) {
        double varying = 0;
        for (int k = 0; k < size; k++) {
            varying += sums[k] * scales[k] / nodes[k];
        }
        if (star == NONE) {
            return lattice.total() * constant(0, size) - varying;
        }
        double[] chances = chances();
        double constant = 0;
        int lane = 0;
        for (int m = 0; m < lattice.width; m++) {
            constant += counts[m] == 0 ? 0 : chances[m] * constant(lane, counts[m]);
            lane += counts[m];
        }
        return constant - varying;
    }

    private double constant(int from, int count) {
        double terms = 0;
        for (int k = from + count - 1; k >= from; k--) {
            terms += weights[k] * scales[k] / nodes[k] * StrictMath.exp(-nodes[k]);
        }
        return StrictMath.log(scales[from]) + terms;
    }

    /** The probability of each node at the star and of the walk's end behind it, by the steps between: 3 roundings a step. */
    private double[] chances() {
        double[] now = new double[lattice.width];
        double[] next = new double[lattice.width];
        for (int m = 0; m < lattice.width; m++) {
            now[m] = lattice.ending(lattice.node(lattice.parity(lattice.sites - 1), m)) / lattice.nodes;
        }
        for (int i = lattice.sites - 2; i >= star; i--) {
            int parity = lattice.parity(i);
            for (int m = 0; m < lattice.width; m++) {
                next[m] = lattice.clockwise * now[lattice.upper(parity)[m]] + lattice.anticlockwise * now[lattice.lower(parity)[m]];
            }
            double[] spare = now;
            now = next;
            next = spare;
        }
        return now;
    }

    /** u times the terms that x is summed from, for the largest u. */
    double terms(WalkFunctional x) {
        return star == NONE ? x.magnitude(nodes[size - 1], smallestScale) : x.magnitude(top * smallestScale, smallestScale);
    }

    /** The largest ratio of a lane's rule's range. */
    double ratio(WalkFunctional x) {
        if (star == NONE) {
            return x.max() / x.min();
        }
        double largest = 1;
        for (int m = 0; m < lattice.width; m++) {
            largest = counts[m] == 0 ? largest : Math.max(largest, most[m] / least[m]);
        }
        return largest;
    }
}
