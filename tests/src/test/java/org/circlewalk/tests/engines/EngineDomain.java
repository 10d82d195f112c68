package org.circlewalk.tests.engines;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.circlewalk.impl.model.ModelState;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * Walks short enough for exact sums, and states of short binary fractions: V circulant or not, with ties, constant, or with an
 * entry of −ε/2; attention uniform, mild, sharp or beyond the digits of a double, on any position.
 */
final class EngineDomain extends DomainContextBase {
    /** A walk, a state of its size that attends by position, and ε. */
    record Case(RandomWalk walk, ModelState state, double epsilon) {
        /** The same with token logits of short binary fractions, the largest of modulus {@code scale}. */
        Case withTokenLogits(double scale) {
            double[] tokens = new double[walk.nodes()];
            Arrays.setAll(tokens, s -> scale * ((5 * s + 3) % 8) / 8 * (s % 2 == 0 ? 1 : -1));
            tokens[0] = scale;
            return new Case(walk, new ModelState(walk.nodes(), walk.length(), state.value(), tokens, state.positionLogits()),
                    epsilon);
        }

        double largestValue() {
            return Arrays.stream(state.value()).map(Math::abs).max().orElseThrow();
        }

        @Override
        public String toString() {
            return walk + ", epsilon = " + epsilon + ", V = " + Arrays.toString(state.value()) + ", b = "
                    + Arrays.toString(state.positionLogits()) + ", tokens = " + Arrays.toString(state.tokenLogits());
        }
    }

    @Provide
    Arbitrary<Case> cases() {
        Arbitrary<RandomWalk> walks = Combinators.combine(Arbitraries.integers().between(3, 7),
                Arbitraries.integers().between(2, 7), Arbitraries.of("0", "1", "1/2", "1/100", "1/3", "7/10", "9/10"))
                .as((k, n, p) -> new RandomWalk(k, n, Fractions.parse("p", p)));
        return Combinators.combine(walks, Arbitraries.of(0.1, 0.125, 0.01, 1.0)).flatAs((walk, epsilon) ->
                states(walk.nodes(), walk.length(), epsilon).map(state -> new Case(walk, state, epsilon)));
    }

    private static Arbitrary<ModelState> states(int nodes, int length, double epsilon) {
        Arbitrary<Double> entries = Arbitraries.integers().between(-1, 48).map(e -> e < 0 ? -epsilon / 2 : e / 16.0);
        Arbitrary<double[]> any = entries.array(double[].class).ofSize(nodes * nodes);
        Arbitrary<double[]> tied = Arbitraries.of(0.0, 0.5, 3.0).array(double[].class).ofSize(nodes * nodes);
        Arbitrary<double[]> circulant = entries.array(double[].class).ofSize(nodes).map(column -> circulant(nodes, column));
        Arbitrary<double[]> constant = entries.map(entry -> {
            double[] value = new double[nodes * nodes];
            Arrays.fill(value, entry);
            return value;
        });
        Arbitrary<double[]> logits = Arbitraries.of(0.0, 1.0, 4.0, 40.0, 300.0).flatMap(scale ->
                Arbitraries.integers().between(-8, 8).map(l -> scale * l / 8).array(double[].class).ofSize(length));
        return Combinators.combine(Arbitraries.oneOf(any, tied, circulant, constant), logits)
                .as((value, positions) -> new ModelState(nodes, length, value, new double[nodes], positions));
    }

    private static double[] circulant(int nodes, double[] column) {
        double[] value = new double[nodes * nodes];
        Arrays.setAll(value, e -> column[Math.floorMod(e / nodes - e % nodes, nodes)]);
        return value;
    }
}
