package org.circlewalk.checker.reproduce;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;
import org.circlewalk.checker.console.output.Report;
import org.circlewalk.checker.reproduce.experiment.Choices;
import org.circlewalk.checker.reproduce.experiment.Effort;
import org.circlewalk.checker.reproduce.experiment.Experiment;
import org.circlewalk.checker.reproduce.experiment.OpenSetting;
import org.circlewalk.spec.parameter.InvalidParameterException;

/**
 * Artefacts and how their verdicts compare with the expected ones.
 *
 * @param settings    what was asked for
 * @param artefacts   in the order of the paper
 * @param differences one sentence for each verdict that is not the expected one
 */
public record ReproduceReport(Settings settings, List<Artefact> artefacts, List<String> differences) implements Report {
    /**
     * What was asked for.
     *
     * @param chosen what was chosen where a description leaves it open; null if nothing
     */
    public record Settings(List<String> artefacts, int seeds, Map<String, String> chosen) {
        static Settings of(List<Experiment> experiments, Effort effort, Choices choices) {
            return new Settings(experiments.stream().map(Experiment::name).toList(), effort.seeds(),
                    choices.chosenOf(EnumSet.allOf(OpenSetting.class)));
        }
    }

    /**
     * Runs experiments.
     *
     * @param choices  what the experiments were made with
     * @param threads  how many threads work; changes no result
     * @param finished told of each artefact when it is done, in the order of the paper
     */
    public static ReproduceReport of(List<Experiment> experiments, Choices choices, Effort effort, int threads,
                                     ExpectedVerdicts expected, Consumer<Artefact> finished) {
        List<Artefact> artefacts = new ArrayList<>();
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            for (Experiment experiment : experiments) {
                Artefact artefact = run(pool, experiment, choices, effort);
                finished.accept(artefact);
                artefacts.add(artefact);
            }
        } finally {
            pool.shutdownNow();
        }
        return new ReproduceReport(Settings.of(experiments, effort, choices), artefacts,
                artefacts.stream().map(expected::difference).flatMap(Optional::stream).toList());
    }

    private static Artefact run(ForkJoinPool pool, Experiment experiment, Choices choices, Effort effort) {
        try {
            return pool.submit(() -> Artefact.of(experiment, choices, experiment.run(effort))).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The reproduction was interrupted.", e);
        } catch (ExecutionException e) {
            Throwable origin = e.getCause();
            // A pool wraps an exception of another thread in a new one of its class.
            while (origin.getCause() != null) {
                origin = origin.getCause();
            }
            if (origin instanceof ArithmeticException && !experiment.isAtItsDefaults()) {
                return Artefact.stopped(experiment, choices, origin.getMessage());
            }
            if (origin instanceof InvalidParameterException refused && !experiment.isAtItsDefaults()) {
                throw refused;
            }
            throw new IllegalStateException("An artefact could not be computed: " + origin, origin);
        }
    }

    @Override
    public boolean asExpected() {
        return differences.isEmpty();
    }

    @Override
    public void print(PrintWriter out) {
        artefacts.forEach(artefact -> artefact.print(out));
        differences.forEach(difference -> out.println("NOT AS EXPECTED: " + difference));
    }
}
