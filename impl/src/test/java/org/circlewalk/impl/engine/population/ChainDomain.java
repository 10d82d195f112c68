package org.circlewalk.impl.engine.population;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.impl.engine.GradientErrorBound;
import org.circlewalk.impl.engine.LossGradient;
import org.circlewalk.impl.model.ModelState;
import org.circlewalk.impl.task.ChainTask;
import org.circlewalk.spec.chain.MarkovChain;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * Chains, sparse and dense, with labels of every lag, short enough to list all walks, and states at which the loss with
 * ε = 1/8 is defined in most cases: V is at least −1/10 but for a rare −3/10.
 */
final class ChainDomain extends DomainContextBase {
    static final double EPSILON = 0.125;
    private static final int NODES = 5;

    /** A law and a state of its size. */
    record Case(ChainTask task, ModelState state) {
        LossGradient gradient() {
            try (ChainPopulationEngine engine = new ChainPopulationEngine(task, EPSILON)) {
                return engine.gradient(state);
            }
        }

        GradientErrorBound bound() {
            try (ChainPopulationEngine engine = new ChainPopulationEngine(task, EPSILON)) {
                return engine.errorBound(state);
            }
        }

        double largestValue() {
            return Arrays.stream(state.value()).map(Math::abs).max().orElseThrow();
        }

        @Override
        public String toString() {
            MarkovChain chain = task.chain();
            return "start " + Arrays.toString(chain.start()) + ", Pi = "
                    + IntStream.range(0, chain.nodes()).mapToObj(s -> Arrays.toString(chain.next(s))).toList()
                    + ", N = " + task.length() + ", lag " + task.lag() + ", V = " + Arrays.toString(state.value()) + ", tokens = "
                    + Arrays.toString(state.tokenLogits()) + ", b = " + Arrays.toString(state.positionLogits());
        }
    }

    @Provide
    Arbitrary<Case> cases() {
        return Combinators.combine(Arbitraries.integers().between(1, NODES), Arbitraries.integers().between(2, 5))
                .flatAs((nodes, length) -> Combinators.combine(chains(nodes), Arbitraries.integers().between(1, length - 1),
                        states(nodes, length)).as((chain, lag, state) -> new Case(new ChainTask(chain, length, lag), state)));
    }

    static Arbitrary<MarkovChain> chains(int nodes) {
        Arbitrary<BigFraction[]> laws = Arbitraries.of(0, 0, 1, 1, 2, 5).array(int[].class).ofSize(nodes)
                .map(ChainDomain::law);
        Arbitrary<MarkovChain> any = Combinators.combine(laws, laws.array(BigFraction[][].class).ofSize(nodes))
                .as(MarkovChain::of);
        Arbitrary<MarkovChain> circle = Arbitraries.of(BigFraction.ZERO, BigFraction.ONE_HALF, new BigFraction(7, 10))
                .map(p -> MarkovChain.onCircle(new RandomWalk(Math.max(3, nodes), 2, p)));
        return nodes < 3 ? any : Arbitraries.frequencyOf(Tuple.of(3, any), Tuple.of(1, circle));
    }

    /** Proportional to the weights; certain of node 0 if they are all 0. */
    private static BigFraction[] law(int[] weights) {
        int sum = Arrays.stream(weights).sum();
        return IntStream.range(0, weights.length).mapToObj(s -> sum > 0 ? new BigFraction(weights[s], sum)
                : s == 0 ? BigFraction.ONE : BigFraction.ZERO).toArray(BigFraction[]::new);
    }

    private static Arbitrary<ModelState> states(int nodes, int length) {
        Arbitrary<Double> entries = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.doubles().between(-0.1, 3)),
                Tuple.of(4, Arbitraries.doubles().between(1, 1.0001).ofScale(8)),
                Tuple.of(2, Arbitraries.of(List.of(0.0, 40.0))),
                Tuple.of(1, Arbitraries.just(-0.3)));
        Arbitrary<double[]> any = entries.array(double[].class).ofSize(nodes * nodes);
        Arbitrary<double[]> tied = Arbitraries.of(0.0, 0.5, 3.0).array(double[].class).ofSize(nodes * nodes);
        Arbitrary<double[]> circulant = entries.array(double[].class).ofSize(nodes).map(PopulationDomain::circulant);
        return Combinators.combine(Arbitraries.oneOf(any, tied, circulant), logits(nodes, 0.0, 0.0, 1.0, 8.0),
                logits(length, 0.0, 1.0, 4.0, 25.0))
                .as((value, tokens, positions) -> new ModelState(nodes, length, value, tokens, positions));
    }

    private static Arbitrary<double[]> logits(int count, Double... scales) {
        return Arbitraries.of(scales).flatMap(scale -> Arbitraries.integers().between(-8, 8).map(l -> scale * l / 8.0)
                .array(double[].class).ofSize(count));
    }
}
