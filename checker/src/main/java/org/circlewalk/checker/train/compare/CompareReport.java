package org.circlewalk.checker.train.compare;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.console.output.Report;
import org.circlewalk.checker.console.output.Screen;
import org.circlewalk.checker.console.output.Table;
import org.circlewalk.checker.train.compare.Deviation.Entry;
import org.circlewalk.impl.engine.GradientErrorBound;
import org.circlewalk.impl.engine.LossGradient;
import org.circlewalk.impl.run.EngineKind;
import org.circlewalk.impl.run.StoppedTrainingException;
import org.circlewalk.impl.run.TrainingRun;
import org.circlewalk.impl.run.TrainingSettings;
import org.circlewalk.spec.gradient.ExpectedGradient;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.InvalidParameterException;

/**
 * Both engines against the exact reference along their own training runs.
 *
 * @param settings       what was compared
 * @param population     the population engine's deviations, by step
 * @param empirical      the empirical engine's
 * @param worstRatio     the largest quotient of an error and its stated bound
 * @param withinBounds   whether it is at most 1
 * @param stopped        one sentence for each engine whose comparison ended before the last step; null if none did
 */
public record CompareReport(Settings settings, List<Deviation> population, List<Deviation> empirical, double worstRatio,
                            boolean withinBounds, List<String> stopped) implements Report {
    /** What was compared: zero initialisation. */
    public record Settings(int K, int N, BigFraction p, int M, BigFraction eta, BigFraction epsilon, int steps, int sequences,
                           long seed) {
        static Settings of(TrainingSettings settings, int steps) {
            return new Settings(settings.walk().nodes(), settings.walk().length(), settings.walk().p(),
                    settings.positionDimension(), settings.eta(), settings.epsilon(), steps, settings.sequences(),
                    settings.seed());
        }
    }

    /**
     * Compares at every step from 0 to {@code steps}.
     *
     * @param population settings of the population run
     * @param empirical  settings of the empirical run
     * @param begun      told when nothing is refused any more, before the exact gradients, which take the time
     * @param finished   told of each comparison
     * @throws InvalidParameterException if a gradient at V = 0 leaves the range of double
     */
    public static CompareReport of(TrainingSettings population, TrainingSettings empirical, int steps, Runnable begun,
                                   Runnable finished) {
        List<String> stopped = new ArrayList<>();
        List<Deviation> byPopulation;
        List<Deviation> bySample;
        try (TrainingRun first = TrainingRun.start(population, 1); TrainingRun second = TrainingRun.start(empirical, 1)) {
            requireGradientAtZero(first);
            requireGradientAtZero(second);
            begun.run();
            byPopulation = deviations(first, steps, stopped, finished);
            bySample = deviations(second, steps, stopped, finished);
        }
        double worst = Stream.concat(byPopulation.stream(), bySample.stream()).mapToDouble(Deviation::worstRatio).max()
                .orElse(0);
        return new CompareReport(Settings.of(empirical, steps), byPopulation, bySample, worst, worst <= 1,
                stopped.isEmpty() ? null : stopped);
    }

    private static void requireGradientAtZero(TrainingRun run) {
        InvalidParameterException.require(isFinite(run.gradient()), "epsilon", Fractions.brief(run.settings().epsilon()),
                "so large that the gradient at V = 0 stays in the range of double");
    }

    private static List<Deviation> deviations(TrainingRun run, int steps, List<String> stopped, Runnable finished) {
        List<Deviation> deviations = new ArrayList<>(compare(run));
        finished.run();
        for (int step = 1; step <= steps; step++) {
            try {
                run.advance();
                deviations.addAll(compare(run));
            } catch (StoppedTrainingException stop) {
                stopped.add(stopped(run, steps, step, stop.reason()));
                break;
            } catch (InvalidParameterException | ArithmeticException outOfReach) {
                stopped.add(stopped(run, steps, step, outOfReach.getMessage().replaceFirst("^The ", "the ")));
                break;
            }
            finished.run();
        }
        return deviations;
    }

    private static String stopped(TrainingRun run, int steps, int step, String reason) {
        return "steps is " + steps + ", but with this eta the " + name(run.settings().engine()) + " comparison ends after step "
                + (step - 1) + ": " + reason;
    }

    private static String name(EngineKind engine) {
        return engine.name().toLowerCase(Locale.ROOT);
    }

    private static boolean isFinite(LossGradient gradient) {
        return Stream.of(gradient.value(), gradient.logits(), gradient.tokens()).flatMapToDouble(Arrays::stream)
                .allMatch(Double::isFinite);
    }

    private static List<Deviation> compare(TrainingRun run) {
        if (!isFinite(run.gradient())) {
            throw new ArithmeticException("The gradient leaves the range of double.");
        }
        // The engines compute with the double nearest to ε, so that one is exact here.
        BigFraction epsilon = Fractions.ofDouble(Fractions.toDouble(run.settings().epsilon()));
        ExactGradientAt exact = run.settings().engine() == EngineKind.POPULATION
                ? ExactGradientAt.ofPopulation(run.settings().walk(), run.state(), epsilon)
                : ExactGradientAt.ofSample(run.sample(), run.state(), epsilon);
        return compare(run.step(), run.gradient(), run.errorBound(), exact);
    }

    private static List<Deviation> compare(int step, LossGradient fast, GradientErrorBound bound, ExactGradientAt exact) {
        ExpectedGradient gradient = exact.gradient();
        BigFraction[] value = gradient.value().toRowMajor();
        double valueError = Fractions.toDouble(exact.valueError());
        double tokenError = Fractions.toDouble(exact.tokenError());
        List<Entry> values = IntStream.range(0, value.length).mapToObj(e -> new Entry(fast.value()[e], value[e],
                bound.value() * Math.abs(Fractions.toDouble(value[e])) + valueError + bound.underflow())).toList();
        List<Entry> logits = IntStream.range(0, fast.logits().length).mapToObj(i -> new Entry(fast.logits()[i],
                gradient.logits()[i], bound.logits()[i] + Fractions.toDouble(exact.logitErrors()[i]) + bound.underflow()))
                .toList();
        List<Entry> tokens = IntStream.range(0, fast.tokens().length).mapToObj(s -> new Entry(fast.tokens()[s],
                gradient.tokens()[s], bound.tokens()[s] + tokenError + bound.underflow())).toList();
        return List.of(Deviation.of(step, "value", values, exact.how()), Deviation.of(step, "logits", logits, exact.how()),
                Deviation.of(step, "tokens", tokens, exact.how()));
    }

    @Override
    public boolean asExpected() {
        return withinBounds;
    }

    @Override
    public void print(PrintWriter out) {
        print(out, "population", population);
        out.println();
        print(out, "empirical", empirical);
        out.println();
        if (stopped != null) {
            Screen.standard().print(out, stopped);
        }
        out.println("Largest error in units of its bound: " + number(worstRatio)
                + (withinBounds ? "; all errors are within their bounds." : "; AN ERROR EXCEEDS ITS BOUND."));
    }

    private static void print(PrintWriter out, String engine, List<Deviation> deviations) {
        Table table = Table.of(engine, "quantity", "largest error", "rms error", "mean error", "bound", "error/bound",
                "exact values by");
        for (Deviation deviation : deviations) {
            table.row(deviation.step(), deviation.quantity(), number(deviation.largest()), number(deviation.rms()),
                    number(deviation.mean()), number(deviation.bound()), number(deviation.worstRatio()), deviation.exactBy());
        }
        table.print(out);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3g", value);
    }
}
