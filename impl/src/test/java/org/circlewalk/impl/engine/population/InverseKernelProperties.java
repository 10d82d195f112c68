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
import org.circlewalk.impl.model.ModelState;
import org.circlewalk.spec.walk.RandomWalk;

@Domain(PopulationDomain.class)
@Domain(DomainContext.Global.class)
class InverseKernelProperties {
    private static final double EPSILON = PopulationDomain.EPSILON;

    /** z + ε given y = 0, with row 0 of V as values. */
    private static WalkFunctional functional(Case at, WalkLattice lattice) {
        WalkFunctional x = new WalkFunctional(lattice);
        x.set(EPSILON, at.state().scores(), at.state().value());
        return x;
    }

    private static InverseMoments moments(InverseKernel kernel, WalkFunctional x) {
        InverseMoments moments = new InverseMoments(x.lattice);
        double[] marks = new double[x.lattice.nodes];
        marks[1] = 1;
        kernel.accumulate(x, marks, moments);
        return moments;
    }

    @Property(tries = 200)
    void allKernelsGiveTheSameMomentsWithinTheirBounds(@ForAll Case at, @ForAll boolean pinned) {
        WalkFunctional x = functional(at, new WalkLattice(at.walk(), pinned));
        InverseKernel quadrature = new QuadratureKernel(x.lattice);
        InverseMoments expected = moments(quadrature, x);
        for (InverseKernel other : new InverseKernel[] {
            new PotentialKernel(x.lattice), new SeriesKernel(x.lattice, quadrature)}) {
            InverseMoments moments = moments(other, x);
            double bound = quadrature.relativeError(x) + other.relativeError(x);
            assertThat(Math.abs(moments.inverse - expected.inverse)).isLessThanOrEqualTo(bound * expected.inverse);
            for (int s = 0; s < x.lattice.nodes; s++) {
                assertThat(Math.abs(moments.nodeSums[s] - expected.nodeSums[s]))
                        .isLessThanOrEqualTo(bound * expected.nodeSums[s]);
            }
            for (int i = 0; i < x.lattice.sites; i++) {
                assertThat(Math.abs(moments.siteSums[i] - expected.siteSums[i]))
                        .isLessThanOrEqualTo(bound * expected.siteSums[i]);
            }
            assertThat(Math.abs(moments.logarithm - expected.logarithm))
                    .isLessThanOrEqualTo(quadrature.logarithmError(x) + other.logarithmError(x));
        }
    }

    @Property(tries = 200)
    void theRangeOfAFunctionalIsAttainedAndNotExceeded(@ForAll Case at) {
        WalkFunctional x = functional(at, new WalkLattice(at.walk(), true));
        double[] range = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        int last = at.walk().visible();
        for (int steps = 0; steps < 1 << last; steps++) {
            int node = 0;
            double sum = 0;
            boolean possible = true;
            for (int i = last - 1; i >= 0; i--) {
                boolean clockwise = (steps >> i & 1) == 1;
                possible &= (clockwise ? at.walk().p() : at.walk().q()).doubleValue() > 0;
                node = Math.floorMod(clockwise ? node - 1 : node + 1, at.walk().nodes());
                sum += x.weights[i] * x.values[node];
            }
            if (possible) {
                range[0] = Math.min(range[0], sum + EPSILON);
                range[1] = Math.max(range[1], sum + EPSILON);
            }
        }
        // Two orders of summing at most 7 terms.
        double rounding = 14 * 0x1p-53 * x.magnitude();
        assertThat(Math.abs(x.min() - range[0])).isLessThanOrEqualTo(rounding);
        assertThat(Math.abs(x.max() - range[1])).isLessThanOrEqualTo(rounding);
    }

    /**
     * Large values of both signs that cancel along every walk: plain messages would reach e^{±10⁴} and more, while x stays
     * between 0.1 and 2h.
     */
    @Property(tries = 100)
    void valuesThatCancelAlongEveryWalkAreNoObstacle(@ForAll @IntRange(min = 5, max = 8) int nodes,
                                                     @ForAll @DoubleRange(min = 10, max = 1000) double h) {
        RandomWalk walk = new RandomWalk(nodes, 3, new BigFraction(7, 10));
        double[] value = new double[nodes * nodes];
        value[0] = h;
        value[1] = h;
        value[2] = -h;
        value[nodes - 1] = -h;
        value[nodes - 2] = h;
        ModelState state = new ModelState(nodes, 3, value, new double[nodes], new double[] {0, 0, -60});
        Case at = new Case(walk, state);
        WalkFunctional x = functional(at, new WalkLattice(walk, true));
        WalkSum sum = new WalkSum(walk, EPSILON, state);
        InverseMoments moments = moments(new QuadratureKernel(x.lattice), x);
        double bound = new QuadratureKernel(x.lattice).relativeError(x);
        for (int s = 0; s < nodes; s++) {
            // The sum over the walks has the relative error of z + ε = 1/8 + h/2 − h/2, and of some ten roundings.
            double own = 0x1p-53 * (10 + 4 * h / EPSILON);
            assertThat(Math.abs(moments.nodeSums[s] + sum.value[s])).isLessThanOrEqualTo((bound + own) * moments.nodeSums[s]);
        }
    }

    @Example
    void messagesOfALongWalkNeitherOverflowNorVanish() {
        RandomWalk walk = new RandomWalk(6, 200_001, new BigFraction(1, 100));
        double[] value = new double[36];
        Arrays.fill(value, 2);
        value[3] = 2.5;
        ModelState state = new ModelState(6, 200_001, value, new double[6], new double[200_001]);
        Case at = new Case(walk, state);
        WalkFunctional x = functional(at, new WalkLattice(walk, true));
        InverseMoments moments = moments(new QuadratureKernel(x.lattice), x);
        double bound = new QuadratureKernel(x.lattice).relativeError(x);
        assertThat(moments.inverse).isBetween((1 - bound) / (6 * x.max()), (1 + bound) / (6 * x.min()));
        // z + ε = ε + Σ S_i v_i makes Σ_a v(a)·(Σ_i S_i F_i(a)) + ε·E[1/x] = P(s_N = 0).
        double total = EPSILON * moments.inverse;
        for (int s = 0; s < 6; s++) {
            total += value[s] * moments.nodeSums[s];
        }
        assertThat(Math.abs(total - 1.0 / 6)).isLessThanOrEqualTo((bound + 200_010 * 0x1p-53) / 6);
    }
}
