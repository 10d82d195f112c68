package org.circlewalk.tests.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.impl.engine.GradientErrorBound;
import org.circlewalk.impl.engine.LossGradient;
import org.circlewalk.impl.model.Embedding;
import org.circlewalk.impl.model.ModelState;
import org.circlewalk.impl.run.TrainingRun;
import org.circlewalk.impl.run.TrainingSettings;
import org.circlewalk.spec.certified.DescentSettings;
import org.circlewalk.spec.certified.EnclosedRun;
import org.circlewalk.spec.certified.EnclosedState;
import org.circlewalk.spec.certified.EnclosedStep;
import org.circlewalk.spec.certified.StepCertificate;
import org.circlewalk.spec.enclosure.Interval;
import org.circlewalk.spec.enclosure.Precision;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.PaperSettings;
import org.circlewalk.spec.walk.RandomWalk;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Runs of the population engine beside enclosures of exact ones, ε being the double nearest to 1/10 in both.
 *
 * <p>A step of the engine is x − rate·g̃. g̃ is off the exact gradient at the engine's own state by at most the bound that the
 * engine states, and product and difference are rounded once each. So it lies within
 * <pre>  rate·(bound + underflow) + 2u(|rate·g̃| + |x′|)</pre>
 * of the exact step from that state, u = 2⁻⁵³; the bound is one to first order, for which it is taken 1 + 2⁻³⁰ times. A <em>tube</em>
 * is a state that is stepped in interval arithmetic and widened by these errors: it starts at zero, so it contains the exact
 * run and the engine's, and its width bounds their distance.
 */
@Execution(ExecutionMode.CONCURRENT)
class DoubleRunIsEnclosedTest {
    private static final Precision PRECISION = Precision.ofBits(128);
    private static final BigFraction FIRST_ORDER = BigFraction.ONE.add(new BigFraction(BigInteger.ONE, BigInteger.ONE.shiftLeft(30)));
    private static final double ROUNDING = 2 * GradientErrorBound.UNIT;

    /** What a step of the engine may be off, of every entry of V, visible logit and zero token's logit. */
    private record StepError(BigFraction[] value, BigFraction[] logits) {
        static StepError of(TrainingRun run, ModelState next) {
            GradientErrorBound bound = run.errorBound();
            LossGradient slope = run.gradient();
            Embedding rates = run.settings().embedding();
            int k = next.nodes();
            int n = next.length();
            BigFraction[] value = new BigFraction[k];
            for (int d = 0; d < k; d++) {
                double entry = slope.value()[d * k];
                value[d] = error(1, bound.value() * Math.abs(entry) + bound.underflow(), entry, next.value()[d * k]);
            }
            BigFraction[] logits = new BigFraction[n];
            for (int i = 0; i < n; i++) {
                double rate = i < n - 1 ? rates.positionRate() : rates.lastRate();
                logits[i] = error(rate, bound.logits()[i] + bound.underflow(), slope.logits()[i], next.positionLogits()[i]);
            }
            logits[n - 1] = logits[n - 1].add(error(rates.tokenRate(), bound.tokens()[0] + bound.underflow(), slope.tokens()[0],
                    next.tokenLogits()[0]));
            return new StepError(value, logits);
        }

        private static BigFraction error(double rate, double bound, double slope, double moved) {
            return Fractions.ofDouble(rate * bound + ROUNDING * (Math.abs(rate * slope) + Math.abs(moved))).multiply(FIRST_ORDER);
        }
    }

    private static DescentSettings exactSettings(RandomWalk walk) {
        return new DescentSettings(walk, PaperSettings.POSITION_DIMENSION, PaperSettings.ETA,
                Fractions.ofDouble(PaperSettings.EPSILON.doubleValue()));
    }

    /** The engine's state as one of points. */
    private static EnclosedState exactly(DescentSettings settings, ModelState state) {
        int k = state.nodes();
        int n = state.length();
        assertThat(state.attendsByPositionOnly()).isTrue();
        double[] positions = state.positionLogits();
        int reference = 0;
        for (int i = 1; i < n - 1; i++) {
            reference = positions[i] > positions[reference] ? i : reference;
        }
        Interval[] column = new Interval[k];
        for (int d = 0; d < k; d++) {
            for (int s = 0; s < k; s++) {
                assertThat(state.value()[(d + s) % k * k + s]).isEqualTo(state.value()[d * k]);
            }
            column[d] = point(Fractions.ofDouble(state.value()[d * k]));
        }
        Interval[] logits = new Interval[n];
        BigFraction ofReference = Fractions.ofDouble(positions[reference]);
        for (int i = 0; i < n; i++) {
            BigFraction tokens = i == n - 1 ? Fractions.ofDouble(state.tokenLogits()[0]) : BigFraction.ZERO;
            logits[i] = point(Fractions.ofDouble(positions[i]).subtract(ofReference).subtract(tokens));
        }
        return EnclosedState.claimed(settings, reference, column, logits);
    }

    private static Interval point(BigFraction value) {
        return Interval.of(PRECISION, value);
    }

    private static EnclosedState widened(DescentSettings settings, EnclosedState state, StepError error) {
        Interval[] column = state.column();
        for (int d = 0; d < column.length; d++) {
            column[d] = widened(column[d], error.value[d]);
        }
        Interval[] logits = state.logits();
        for (int i = 0; i < logits.length; i++) {
            logits[i] = i == state.reference() ? logits[i]
                    : widened(logits[i], error.logits[i].add(error.logits[state.reference()]));
        }
        return EnclosedState.claimed(settings, state.reference(), column, logits);
    }

    private static Interval widened(Interval interval, BigFraction error) {
        BigInteger margin = PRECISION.ceiling(error);
        return Interval.between(PRECISION, interval.lower().subtract(margin), interval.upper().add(margin));
    }

    private static void assertMeet(Interval[] some, Interval... others) {
        for (int i = 0; i < others.length; i++) {
            assertThat(some[i].isLessThan(others[i]).isCertain()).isFalse();
            assertThat(others[i].isLessThan(some[i]).isCertain()).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"6, 97, 1/2, 50", "6, 97, 7/10, 50", "6, 97, 9/10, 50", "20, 101, 4/5, 8", "5, 4, 2/3, 20", "4, 9, 1/100, 20"})
    void theEnginesRunStaysWithinItsStatedBoundsOfTheEnclosure(int nodes, int length, String p, int steps) {
        RandomWalk walk = new RandomWalk(nodes, length, Fractions.parse("p", p));
        DescentSettings settings = exactSettings(walk);
        EnclosedRun enclosedRun = EnclosedRun.of(settings, steps, 30);
        assertThat(enclosedRun.failure()).isEmpty();
        List<StepCertificate> exact = enclosedRun.certificates();
        EnclosedState tube = EnclosedState.zero(settings, PRECISION);
        try (TrainingRun run = TrainingRun.start(TrainingSettings.paper(walk), 1)) {
            for (int step = 1; step <= steps; step++) {
                EnclosedState from = exactly(settings, run.state());
                StepError error;
                try (TrainingRun ahead = TrainingRun.resume(run.save(), 1)) {
                    ahead.advance();
                    error = StepError.of(run, ahead.state());
                }
                run.advance();
                EnclosedState now = exactly(settings, run.state());
                EnclosedState oneStep = widened(settings, new EnclosedStep(settings, from).moved(), error);
                assertThat(oneStep.relativeTo(now.reference()).contains(now)).as("one step to " + step).isTrue();
                tube = widened(settings, new EnclosedStep(settings, tube).moved(), error).relativeTo(now.reference());
                assertThat(tube.contains(now)).as("the engine's state " + step).isTrue();
                // Both contain the exact state, so they meet.
                EnclosedState enclosed = exact.get(step).state().relativeTo(now.reference()).at(PRECISION);
                assertMeet(tube.column(), enclosed.column());
                assertMeet(tube.logits(), enclosed.logits());
            }
        }
        // Else the tube would say nothing.
        assertThat(tube.widest()).isLessThan(PRECISION.one().divide(BigInteger.valueOf(10_000)));
    }
}
