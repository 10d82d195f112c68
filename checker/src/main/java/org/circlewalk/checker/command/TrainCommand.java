package org.circlewalk.checker.command;

import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.console.option.DescentOptions;
import org.circlewalk.checker.console.option.FractionConverter;
import org.circlewalk.checker.console.option.IntegerConverter;
import org.circlewalk.checker.console.option.NameConverter;
import org.circlewalk.checker.console.option.NumberConverter;
import org.circlewalk.checker.console.option.ThreadsOption;
import org.circlewalk.checker.console.output.OutputFile;
import org.circlewalk.checker.console.output.Progress;
import org.circlewalk.checker.console.output.Report;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.circlewalk.checker.console.work.Work;
import org.circlewalk.checker.console.work.WorkLimit;
import org.circlewalk.checker.train.SavedRunFile;
import org.circlewalk.checker.train.TrainReport;
import org.circlewalk.checker.train.TrainingWork;
import org.circlewalk.impl.engine.empirical.EmpiricalEngine;
import org.circlewalk.impl.model.Normalisation;
import org.circlewalk.impl.run.EngineKind;
import org.circlewalk.impl.run.Initialisation;
import org.circlewalk.impl.run.SavedRun;
import org.circlewalk.impl.run.TrainingRun;
import org.circlewalk.impl.run.TrainingSettings;
import org.circlewalk.spec.parameter.PaperSettings;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** {@code circlewalk train}. */
@Command(name = "train", footer = {"", "Examples:",
    "  circlewalk train --K 6 --N 97 --p 7/10 --save run.json",
    "  circlewalk train --resume run.json --steps 100"},
    description = {
    "Trains the one-layer transformer by gradient descent and measures it at every step.",
    "The defaults are the paper's: population loss, zero initialisation, η = 1, ε = 1/10, M = 1000, 50 steps.",
    "A run that a step would take out of the range of double, or to where the loss is not defined, ends before it: the "
        + "last line says so, what was computed is kept, and the exit code is 0."})
final class TrainCommand extends LimitedCommand {
    private static final List<String> OPTIONS_WITH_RESUME =
            List.of("--resume", "--steps", "--every", "--course", "--threads", "--save", "--json", WorkLimit.OPTION,
                    "--stacktrace");

    @Spec
    private CommandSpec spec;
    @ArgGroup(exclusive = false, heading = "The run:%n")
    private Fresh fresh = new Fresh();
    @Option(names = "--steps", paramLabel = "T", converter = IntegerConverter.NonNegative.class,
            description = "Number of steps, those before a resumption included (default: ${DEFAULT-VALUE}).")
    private int steps = PaperSettings.STEPS;
    @Option(names = "--every", paramLabel = "n", converter = IntegerConverter.Positive.class,
            description = "Record every n-th step, and the last (default: ${DEFAULT-VALUE}).")
    private int every = 1;
    @Option(names = "--course", description = "Also write V and S at every recorded step, rounded, to the JSON.")
    private boolean course;
    @Mixin
    private ThreadsOption threads;
    @Option(names = "--save", paramLabel = "FILE", description = "Save the trained model, to be resumed later.")
    private String save;
    @Option(names = "--resume", paramLabel = "FILE",
            description = "Go on from a saved model; its settings are used, so none but --steps may be given.")
    private String resume;

    /** The options of a run that starts afresh. */
    static final class Fresh extends DescentOptions {
        @Option(names = "--p", paramLabel = "p", converter = FractionConverter.Probability.class,
                description = "Probability of a clockwise step, a fraction or a decimal; kept exactly.")
        private BigFraction probability;
        @Option(names = "--engine", paramLabel = "KIND", converter = Kind.class, completionCandidates = Kind.class,
                description = "population or empirical (default: population).")
        private EngineKind engine = EngineKind.POPULATION;
        @Option(names = "--init", paramLabel = "INIT", converter = Start.class, completionCandidates = Start.class,
            description = "zero or gaussian (default: zero).")
        private Initialisation initialisation = Initialisation.ZERO;
        @Option(names = "--sigma", paramLabel = "σ", converter = NumberConverter.Deviation.class,
                description = "Standard deviation of a Gaussian initialisation (default: ${DEFAULT-VALUE}).")
        private double sigma = 0.01;
        @Option(names = "--unit-norm", description = "Divide embeddings by their norms inside the softmax.")
        private boolean unitNorm;
        @Option(names = "--sequences", paramLabel = "n", converter = IntegerConverter.Positive.class,
                description = "Number of walks the empirical engine trains on (default: ${DEFAULT-VALUE}).")
        private int sequences = PaperSettings.SEQUENCES;
        @Option(names = "--test-sequences", paramLabel = "n", converter = IntegerConverter.Positive.class,
                description = "Number of walks that sampled measurements are taken over (default: ${DEFAULT-VALUE}).")
        private int testSequences = PaperSettings.SEQUENCES;
        @Option(names = "--seed", paramLabel = "SEED", converter = NumberConverter.Seed.class,
                description = "Seed of samples and initialisation (default: ${DEFAULT-VALUE}).")
        private long seed = 1;

        @Override
        protected Optional<BigFraction> probability() {
            return Optional.ofNullable(probability);
        }

        private TrainingSettings settings() {
            return TrainingSettings.of(walk("--resume"), engine, positionDimension())
                    .withStepSize(eta()).withEpsilon(epsilon())
                    .withStart(initialisation, initialisation == Initialisation.ZERO ? 0 : sigma)
                    .withSamples(sequences, testSequences)
                    .withNormalisation(unitNorm ? Normalisation.BOTH : Normalisation.NONE).withSeed(seed);
        }
    }

    @Override
    protected Report report() {
        Optional<OutputFile> target = save == null ? Optional.empty() : Optional.of(OutputFile.at("save", save));
        SavedRun saved = resume == null ? null : saved();
        TrainingSettings settings = saved == null ? fresh.settings() : saved.settings();
        int taken = saved == null ? 0 : saved.step();
        if (taken > steps) {
            throw new RefusedInputException("steps is " + steps + ", but it must be at least " + taken
                    + ", the number of steps the saved run has taken.");
        }
        if (settings.engine() == EngineKind.EMPIRICAL) {
            EmpiricalEngine.requireNodes(settings.walk().nodes());
        }
        WorkLimit limit = limit();
        Work work = TrainingWork.ofRun(settings, steps - taken, every, course);
        limit.require(work);
        boolean fromZero = saved == null && settings.initialisation() == Initialisation.ZERO;
        if (fromZero) {
            limit.announce(work);
        }
        try (TrainingRun run = saved == null ? TrainingRun.start(settings, threads.threads())
                : TrainingRun.resume(saved, threads.threads())) {
            if (!fromZero) {
                requireLossAtStart(run);
                limit.announce(work);
            }
            TrainReport report;
            try (Progress progress = Progress.of("training", (long) steps - run.step())) {
                report = TrainReport.of(run, steps, every, course, progress::step);
            }
            target.ifPresent(file -> file.write(SavedRunFile.write(run.save())));
            return report;
        }
    }

    /** Where no step is to blame, σ is; from zero z = 0 and nothing can be. */
    private static void requireLossAtStart(TrainingRun run) {
        try {
            run.gradient();
        } catch (ArithmeticException undefined) {
            if (run.settings().initialisation() == Initialisation.GAUSSIAN && run.step() == 0) {
                throw new RefusedInputException("sigma is " + run.settings().sigma()
                        + ", but it must be so small that the loss is defined at the start of this seed: "
                        + undefined.getMessage().replaceFirst("^The ", "the "));
            }
            throw undefined;
        }
    }

    private SavedRun saved() {
        ParseResult given = spec.commandLine().getParseResult();
        given.matchedOptions().stream().map(option -> option.longestName())
                .filter(name -> !OPTIONS_WITH_RESUME.contains(name)).findFirst().ifPresent(name -> {
                    throw new RefusedInputException("Option " + name
                            + " is given with --resume, but a resumed run keeps its own settings; only --steps may change.");
                });
        return SavedRunFile.read("resume", resume);
    }

    /** Reads an engine's name. */
    static final class Kind extends NameConverter<EngineKind> {
        Kind() {
            super(EngineKind.class);
        }
    }

    /** Reads an initialisation's name. */
    static final class Start extends NameConverter<Initialisation> {
        Start() {
            super(Initialisation.class);
        }
    }
}
