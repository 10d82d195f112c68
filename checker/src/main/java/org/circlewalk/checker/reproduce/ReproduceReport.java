package org.circlewalk.checker.reproduce;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;
import org.circlewalk.checker.report.Report;
import org.circlewalk.checker.reproduce.experiment.Effort;
import org.circlewalk.checker.reproduce.experiment.Experiment;

/**
 * Artefacts and how their verdicts compare with the expected ones.
 *
 * @param settings    what was asked for
 * @param artefacts   in the order of the paper
 * @param differences one sentence for each verdict that is not the expected one
 */
public record ReproduceReport(Settings settings, List<Artefact> artefacts, List<String> differences) implements Report {
    /** What was asked for. */
    public record Settings(List<String> artefacts, int seeds) {
    }

    /**
     * Runs experiments.
     *
     * @param threads  how many threads work; changes no result
     * @param finished told of each artefact when it is done, in the order of the paper
     */
    public static ReproduceReport of(List<Experiment> experiments, Effort effort, int threads, ExpectedVerdicts expected,
                                     Consumer<Artefact> finished) {
        List<Artefact> artefacts = new ArrayList<>();
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            for (Experiment experiment : experiments) {
                Artefact artefact = pool.submit(() -> Artefact.of(experiment, experiment.run(effort))).get();
                finished.accept(artefact);
                artefacts.add(artefact);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The reproduction was interrupted.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("An artefact could not be computed: " + e.getCause(), e.getCause());
        } finally {
            pool.shutdownNow();
        }
        return new ReproduceReport(new Settings(experiments.stream().map(Experiment::name).toList(), effort.seeds()),
                artefacts, artefacts.stream().map(expected::difference).flatMap(Optional::stream).toList());
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
