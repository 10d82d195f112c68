package org.circlewalk.checker.command;

import org.circlewalk.checker.console.option.EpsilonOption;
import org.circlewalk.checker.console.option.IntegerConverter;
import org.circlewalk.checker.console.option.NumberConverter;
import org.circlewalk.checker.console.option.StepSizeOption;
import org.circlewalk.checker.console.option.WalkOptions;
import org.circlewalk.checker.console.output.Progress;
import org.circlewalk.checker.console.output.Report;
import org.circlewalk.checker.console.work.Work;
import org.circlewalk.checker.console.work.WorkLimit;
import org.circlewalk.checker.train.compare.CompareReport;
import org.circlewalk.checker.train.compare.CompareWork;
import org.circlewalk.impl.engine.empirical.EmpiricalEngine;
import org.circlewalk.impl.model.Normalisation;
import org.circlewalk.impl.run.EngineKind;
import org.circlewalk.impl.run.Initialisation;
import org.circlewalk.impl.run.TrainingSettings;
import org.circlewalk.spec.parameter.PaperSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code circlewalk compare}. */
@Command(name = "compare", footer = {"", "Example:",
    "  circlewalk compare --K 5 --N 7 --p 2/3"},
    description = {
    "Compares both engines with the exact reference at every step of their own training runs: the gradient at the "
        + "double-precision state, taken as the rational numbers it consists of. Up to N = 9 the exact population gradient "
        + "is enumerated, beyond by a power series with a remainder of 1e-30.",
    "Exit code 1 means that an error exceeds the bound that the engine states. A run that leaves the range of double, or that "
        + "of the exact reference, is compared up to there; a sentence says so."})
final class CompareCommand extends LimitedCommand {
    @Mixin
    private WalkOptions walk;
    @Mixin
    private StepSizeOption stepSize;
    @Mixin
    private EpsilonOption epsilon;
    @Option(names = "--M", paramLabel = "M", converter = IntegerConverter.Positive.class,
            description = "Dimension of the positional embeddings, at least N (default: ${DEFAULT-VALUE}).")
    private int positionDimension = PaperSettings.POSITION_DIMENSION;
    @Option(names = "--steps", paramLabel = "T", converter = IntegerConverter.NonNegative.class,
            description = "Number of steps (default: ${DEFAULT-VALUE}).")
    private int steps = 5;
    @Option(names = "--sequences", paramLabel = "n", converter = IntegerConverter.Positive.class,
            description = "Number of walks of the empirical engine; exact arithmetic grows with it (default: ${DEFAULT-VALUE}).")
    private int sequences = 40;
    @Option(names = "--seed", paramLabel = "SEED", converter = NumberConverter.Seed.class,
            description = "Seed of the sample (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Override
    protected Report report() {
        TrainingSettings population = settings(EngineKind.POPULATION);
        TrainingSettings empirical = settings(EngineKind.EMPIRICAL);
        EmpiricalEngine.requireNodes(empirical.walk().nodes());
        WorkLimit limit = limit();
        Work work = CompareWork.of(empirical, steps);
        limit.require(work);
        try (Progress progress = Progress.of("compare", 2L * (steps + 1))) {
            return CompareReport.of(population, empirical, steps, () -> limit.announce(work), progress::step);
        }
    }

    private TrainingSettings settings(EngineKind engine) {
        return new TrainingSettings(walk.walk(), engine, positionDimension, stepSize.stepSize(), epsilon.epsilon(),
                Initialisation.ZERO, 0, sequences, 1, Normalisation.NONE, seed);
    }
}
