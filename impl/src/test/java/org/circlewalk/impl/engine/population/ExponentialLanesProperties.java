package org.circlewalk.impl.engine.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.impl.engine.population.PopulationDomain.Case;
import org.circlewalk.spec.walk.RandomWalk;

/** 1/x = Σ weight_k e^{−u_k x} over the lanes of a walk, however the lanes are chosen. */
@Domain(PopulationDomain.class)
@Domain(DomainContext.Global.class)
class ExponentialLanesProperties {
    /** The walk over a lattice's sites that ends in node 0 behind them, its last step given by the lowest bit. */
    private static int[] walk(WalkLattice lattice, int steps) {
        int[] walk = new int[lattice.sites];
        int node = 0;
        for (int i = lattice.sites - 1; i >= 0; i--) {
            node = Math.floorMod(node + ((steps >> lattice.sites - 1 - i & 1) == 1 ? 1 : -1), lattice.nodes);
            walk[i] = node;
        }
        return walk;
    }

    /** Rules are within their tolerance; rounding u and the exponent adds 3u·|exponent|, the sum a rounding a lane. */
    private static void assertSumsToTheInverse(WalkFunctional x, ExponentialLanes lanes) {
        WalkLattice lattice = x.lattice;
        double[] factors = new double[lattice.width * lanes.size()];
        Arrays.fill(factors, 1);
        if (lanes.star() >= 0) {
            lanes.starFactors(factors, new double[factors.length], 1);
        }
        for (int steps = 0; steps < 1 << lattice.sites; steps++) {
            int[] walk = walk(lattice, steps);
            double value = x.offset;
            for (int i = 0; i < lattice.sites; i++) {
                value += x.weights[i] * x.values[walk[i]];
            }
            int row = lanes.star() < 0 ? 0 : index(lattice, lanes.star(), walk[lanes.star()]) * lanes.size();
            double sum = 0;
            double exponents = 0;
            for (int k = 0; k < lanes.size(); k++) {
                sum += factors[row + k] * lanes.weight(k) * Math.exp(-lanes.node(k) * value);
                exponents = Math.max(exponents, factors[row + k] * lanes.node(k) * x.magnitude());
            }
            double roundings = (lattice.sites + 2) * x.magnitude() / value + 8 * exponents + lanes.size() + 10;
            assertThat(Math.abs(sum * value - 1)).isLessThanOrEqualTo(ExponentialSum.TOLERANCE + roundings * 0x1p-53);
        }
    }

    private static int index(WalkLattice lattice, int site, int node) {
        int m = 0;
        while (lattice.node(lattice.parity(site), m) != node) {
            m++;
        }
        return m;
    }

    private static WalkFunctional functional(RandomWalk walk, double[] scores, double[] values) {
        WalkFunctional x = new WalkFunctional(new WalkLattice(walk, true));
        x.set(PopulationDomain.EPSILON, scores, values);
        return x;
    }

    @Property(tries = 200)
    void theLanesOfEveryWalkSumToTheInverse(@ForAll Case at, @ForAll boolean maySplit) {
        RandomWalk walk = new RandomWalk(at.walk().nodes(), at.walk().length(), new BigFraction(7, 10));
        WalkFunctional x = functional(walk, at.state().scores(), Arrays.copyOf(at.state().value(), walk.nodes()));
        ExponentialLanes lanes = new ExponentialLanes(x.lattice);
        lanes.set(x, maySplit);
        assertSumsToTheInverse(x, lanes);
    }

    /** A rule for all walks takes as many exponentials as V varies; given the node at the site a single one does. */
    @Property(tries = 100)
    void sharpAttentionIsSplit(@ForAll @IntRange(min = 3, max = 12) int nodes, @ForAll @IntRange(min = 4, max = 9) int length,
            @ForAll @IntRange(min = 0, max = 8) int place, @ForAll @DoubleRange(min = 1, max = 9) double largest) {
        double[] scores = new double[length];
        Arrays.fill(scores, 1e-12);
        int site = place % (length - 1);
        scores[site] = 1 - (length - 1) * 1e-12;
        double[] values = new double[nodes];
        Arrays.setAll(values, s -> largest * s / nodes);
        WalkFunctional x = functional(new RandomWalk(nodes, length, new BigFraction(7, 10)), scores, values);
        ExponentialLanes lanes = new ExponentialLanes(x.lattice);
        lanes.set(x, true);
        int split = lanes.size();
        boolean isSplit = lanes.star() >= 0;
        assertSumsToTheInverse(x, lanes);
        lanes.set(x, false);
        assertThat(lanes.star()).isEqualTo(-1);
        assertThat(split).isLessThanOrEqualTo(lanes.size());
        assertThat(isSplit).isEqualTo(split < lanes.size());
        if (site == length - 2) {
            // Just the two neighbours of the walk's end are possible there.
            assertThat(split).isLessThanOrEqualTo(2);
        }
    }

    @Example
    void equalScoresAreNotSplit() {
        double[] scores = new double[6];
        Arrays.fill(scores, 1.0 / 6);
        WalkFunctional x = functional(new RandomWalk(4, 6, new BigFraction(1, 2)), scores, new double[] {0, 1, 2, 5});
        ExponentialLanes lanes = new ExponentialLanes(x.lattice);
        lanes.set(x, true);
        assertThat(lanes.star()).isEqualTo(-1);
    }

    /** The bounds that splitting goes by hold for every walk, and they decide the sign without a pass over the walk. */
    @Property(tries = 200)
    void theBoundsByTheNodeAtTheMostAttendedSiteHold(@ForAll Case at) {
        RandomWalk walk = new RandomWalk(at.walk().nodes(), at.walk().length(), new BigFraction(7, 10));
        WalkFunctional x = functional(walk, at.state().scores(), Arrays.copyOf(at.state().value(), walk.nodes()));
        double rounding = (x.lattice.sites + 2) * x.magnitude() * 0x1p-52;
        for (int steps = 0; steps < 1 << x.lattice.sites; steps++) {
            int[] nodes = walk(x.lattice, steps);
            double value = x.offset;
            for (int i = 0; i < x.lattice.sites; i++) {
                value += x.weights[i] * x.values[nodes[i]];
            }
            int m = index(x.lattice, x.mostAttended, nodes[x.mostAttended]);
            assertThat(x.lattice.isPossible(x.mostAttended, m)).isTrue();
            assertThat(value).isBetween(x.lowerBound(m) - rounding, x.upperBound(m) + rounding);
            assertThat(value).isBetween(x.min() - rounding, x.max() + rounding);
        }
        assertThat(x.isPositive()).isEqualTo(x.min() > 0);
    }
}
