package org.circlewalk.checker.train;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.circlewalk.checker.console.output.Report;
import org.circlewalk.checker.console.output.Screen;
import org.circlewalk.checker.console.output.Table;
import org.circlewalk.checker.console.output.Term;
import org.circlewalk.impl.engine.SymmetricEngine.Symmetry;
import org.circlewalk.impl.model.ModelState;
import org.circlewalk.impl.run.StepRecord;
import org.circlewalk.impl.run.TrainingRun;
import org.circlewalk.impl.run.TrainingSettings;
import org.circlewalk.spec.parameter.Fractions;

/**
 * A training run: one record a step, and the model at its end.
 *
 * @param settings  everything the run depends on
 * @param firstStep the step it started from, 0 unless resumed
 * @param steps     the measurements of step {@code firstStep} and every step after it
 * @param end       the model after the last step
 * @param course    the model at every recorded step, or null unless asked for
 * @param stopped   why the run ended before the last step that was asked for, one sentence; null if it did not
 */
public record TrainReport(Settings settings, int firstStep, List<Step> steps, @JsonProperty("final") End end, Course course,
                          String stopped) implements Report {

    /**
     * The settings in the words of the command line.
     *
     * @param normalised which embeddings are divided by their norms inside the softmax: none, keys, query or both
     * @param symmetry   the exact symmetry that was kept by construction
     */
    public record Settings(String engine, int K, int N, String p, int M, String eta, String epsilon, int steps, String init,
                           double sigma, int sequences, int testSequences, String normalised, long seed, String symmetry) {
        static Settings of(TrainingSettings settings, int steps) {
            return new Settings(lower(settings.engine()), settings.walk().nodes(), settings.walk().length(),
                    Fractions.format(settings.walk().p()), settings.positionDimension(),
                    Fractions.format(settings.eta()), Fractions.format(settings.epsilon()), steps,
                    lower(settings.initialisation()), settings.sigma(), settings.sequences(),
                    settings.testSequences(), lower(settings.normalisation()), settings.seed(),
                    lower(settings.symmetry()));
        }

        private static String lower(Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** A {@link StepRecord} with null for what is not defined, which JSON leaves out. */
    public record Step(int step, Double loss, double accuracy, String accuracyBy, double accuracyLow, double accuracyHigh,
                       String accuracyExact, double parentScore, int selectedPosition, double selectedScore,
                       Double distanceToTransition, Double distanceToSquareRoot, Double outputToTransition,
                       Double outputToSquareRoot, Double kl) {
        static Step of(StepRecord step) {
            return new Step(step.step(), defined(step.loss()), step.accuracy().value(),
                    Settings.lower(step.accuracy().how()), step.accuracy().low(), step.accuracy().high(),
                    step.accuracy().exact() == null ? null : Fractions.format(step.accuracy().exact()),
                    step.parentScore(), step.selectedPosition(), step.selectedScore(),
                    defined(step.distanceToTransition()), defined(step.distanceToSquareRoot()),
                    defined(step.outputToTransition()), defined(step.outputToSquareRoot()), defined(step.kl()));
        }

        private static Double defined(double value) {
            return Double.isFinite(value) ? value : null;
        }
    }

    /**
     * The model at the end.
     *
     * @param V                     V[y][s]
     * @param S                     S_1 … S_N; the mean over the test walks if {@code scoresDependOnWalk}
     * @param scoresDependOnWalk    whether the logits depend on the nodes
     * @param tokenLogits           by node
     * @param positionLogits        by position
     */
    public record End(double[][] V, double[] S, boolean scoresDependOnWalk, double[] tokenLogits,
                      double[] positionLogits) {
        static End of(TrainingRun run) {
            ModelState state = run.state();
            int k = state.nodes();
            double[] value = state.value();
            double[][] rows = new double[k][];
            Arrays.setAll(rows, y -> Arrays.copyOfRange(value, y * k, (y + 1) * k));
            return new End(rows, run.meanScores(), !state.attendsByPositionOnly(), state.tokenLogits(),
                    state.positionLogits());
        }
    }

    /**
     * Trains until a number of steps, the ones before {@code run} was resumed included.
     *
     * @param every    how many steps lie between two records; the last step is recorded in any case
     * @param course   whether the model is recorded too
     * @param finished told of every step
     * @throws ArithmeticException if the loss is not defined at the start; if it ceases to be, the report says so
     */
    public static TrainReport of(TrainingRun run, int steps, int every, boolean course, Runnable finished) {
        int firstStep = run.step();
        List<Step> records = new ArrayList<>();
        Course.Recorder models = course ? new Course.Recorder() : null;
        record(run, records, models);
        String stopped = null;
        while (run.step() < steps && stopped == null) {
            stopped = run.tryToAdvance().orElse(null);
            boolean isLast = run.step() == steps || stopped != null;
            boolean isRecorded = records.get(records.size() - 1).step() == run.step();
            if (!isRecorded && (isLast || (run.step() - firstStep) % every == 0)) {
                record(run, records, models);
            }
            finished.run();
        }
        return new TrainReport(Settings.of(run.settings(), steps), firstStep, records, End.of(run),
                course ? models.course() : null, stopped);
    }

    private static void record(TrainingRun run, List<Step> records, Course.Recorder models) {
        StepRecord measured = run.measure();
        records.add(Step.of(measured));
        if (models != null) {
            models.add(run, measured);
        }
    }

    @Override
    public void print(PrintWriter out) {
        Table table = Table.of("step", "loss", "accuracy", "by", "parent score", "selected", "to Πᵀ", "to √Πᵀ", "KL");
        for (Step step : steps) {
            table.row(step.step(), number(step.loss()), accuracy(step), step.accuracyBy(), number(step.parentScore()),
                    number(step.selectedScore()) + " on " + position(step.selectedPosition()),
                    number(step.distanceToTransition()), number(step.distanceToSquareRoot()), number(step.kl()));
        }
        table.print(out);
        if (stopped != null) {
            Screen.standard().print(out, List.of(stopped));
        }
        if (steps.stream().anyMatch(step -> step.loss() != null && step.loss() < 0)) {
            Term.explain(out, Screen.standard(), Term.NEGATIVE_LOSS);
        }
        Term.explain(out, Screen.standard(), Term.DISTANCE);
        if (!settings.symmetry().equals(Settings.lower(Symmetry.NONE))) {
            Screen.standard().print(out, List.of("The exact gradient is symmetric here (" + settings.symmetry()
                    + "); the run keeps that symmetry by construction, since rounding would break it."));
        }
    }

    private static String accuracy(Step step) {
        return step.accuracyExact() != null && step.accuracyExact().length() <= 12 ? step.accuracyExact()
                : String.format(Locale.ROOT, "%.4f in [%.4f, %.4f]", step.accuracy(), step.accuracyLow(), step.accuracyHigh());
    }

    private String position(int selected) {
        return selected == settings.N() ? "s_N" : "s_{N−" + (settings.N() - selected) + "}";
    }

    private static String number(Double value) {
        return value == null ? "–" : String.format(Locale.ROOT, "%.6g", value);
    }
}
