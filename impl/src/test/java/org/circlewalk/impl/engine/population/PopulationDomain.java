package org.circlewalk.impl.engine.population;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.impl.model.ModelState;
import org.circlewalk.spec.circulant.SquareMatrix;
import org.circlewalk.spec.model.ExactModel;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.walk.RandomWalk;

/** Walks short enough for exact sums, and states at which the loss with ε = 1/8 is defined: V ≥ −1/10. */
final class PopulationDomain extends DomainContextBase {
    static final double EPSILON = 0.125;

    /** A walk and a state of its size. */
    record Case(RandomWalk walk, ModelState state) {
        /** The same model in rationals, with the scores normalised exactly. */
        ExactModel exact() {
            BigFraction[] scores = Arrays.stream(state.scores()).mapToObj(Fractions::ofDouble).toArray(BigFraction[]::new);
            BigFraction sum = Fractions.sum(scores);
            BigFraction[] normalised = Arrays.stream(scores).map(s -> s.divide(sum)).toArray(BigFraction[]::new);
            BigFraction[] value = Arrays.stream(state.value()).mapToObj(Fractions::ofDouble).toArray(BigFraction[]::new);
            return new ExactModel(SquareMatrix.ofRowMajor(walk.nodes(), value), normalised);
        }

        @Override
        public String toString() {
            return walk + ", V = " + Arrays.toString(state.value()) + ", b = " + Arrays.toString(state.positionLogits());
        }

        Case withTokenLogits(double... tokenLogits) {
            return new Case(walk, new ModelState(walk.nodes(), walk.length(), state.value(), tokenLogits,
                    state.positionLogits()));
        }
    }

    @Provide
    Arbitrary<Case> cases() {
        Arbitrary<RandomWalk> walks = Combinators.combine(Arbitraries.of(3, 4, 5, 6, 7), Arbitraries.integers().between(2, 7),
                Arbitraries.of("0", "1", "1/2", "1/100", "7/10", "9/10")).as((k, n, p) -> new RandomWalk(k, n,
                Fractions.parse("p", p)));
        return walks.flatMap(walk -> states(walk.nodes(), walk.length()).map(state -> new Case(walk, state)));
    }

    private static Arbitrary<ModelState> states(int nodes, int length) {
        Arbitrary<double[]> any = values().array(double[].class).ofSize(nodes * nodes);
        Arbitrary<double[]> circulant = values().array(double[].class).ofSize(nodes).map(PopulationDomain::circulant);
        Arbitrary<double[]> logits = Arbitraries.of(0.0, 1.0, 4.0, 25.0).flatMap(scale ->
                Arbitraries.integers().between(-8, 8).map(l -> scale * l / 8.0).array(double[].class).ofSize(length));
        return Combinators.combine(Arbitraries.oneOf(any, circulant), logits)
                .as((value, positions) -> new ModelState(nodes, length, value, new double[nodes], positions));
    }

    /** Entries of V: any, nearly equal, or of very different size. */
    private static Arbitrary<Double> values() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.doubles().between(-0.1, 3)),
                Tuple.of(2, Arbitraries.doubles().between(1, 1.0001).ofScale(8)),
                Tuple.of(1, Arbitraries.of(List.of(0.0, 40.0))));
    }

    static double[] circulant(double[] column) {
        int nodes = column.length;
        double[] value = new double[nodes * nodes];
        for (int y = 0; y < nodes; y++) {
            for (int s = 0; s < nodes; s++) {
                value[y * nodes + s] = column[(y - s + nodes) % nodes];
            }
        }
        return value;
    }
}
