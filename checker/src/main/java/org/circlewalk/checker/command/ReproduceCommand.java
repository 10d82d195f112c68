package org.circlewalk.checker.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.console.option.FractionConverter;
import org.circlewalk.checker.console.option.IntegerConverter;
import org.circlewalk.checker.console.option.NameConverter;
import org.circlewalk.checker.console.option.NumberConverter;
import org.circlewalk.checker.console.option.StrictConverter;
import org.circlewalk.checker.console.option.ThreadsOption;
import org.circlewalk.checker.console.output.FileUse;
import org.circlewalk.checker.console.output.Progress;
import org.circlewalk.checker.console.output.Report;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.circlewalk.checker.console.work.Work;
import org.circlewalk.checker.console.work.WorkLimit;
import org.circlewalk.checker.reproduce.ArtefactFiles;
import org.circlewalk.checker.reproduce.Catalogue;
import org.circlewalk.checker.reproduce.ExpectedVerdicts;
import org.circlewalk.checker.reproduce.ReproduceReport;
import org.circlewalk.checker.reproduce.ReproductionWork;
import org.circlewalk.checker.reproduce.experiment.Choices;
import org.circlewalk.checker.reproduce.experiment.Effort;
import org.circlewalk.checker.reproduce.experiment.Experiment;
import org.circlewalk.checker.reproduce.experiment.QuestionLoss;
import org.circlewalk.impl.model.Normalisation;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code circlewalk reproduce}. */
@Command(name = "reproduce", footer = {"", "Example:",
    "  circlewalk reproduce fig4 phase-diagram --out reproduction"},
    description = {
    "Reproduces the figures, tables and claims of the paper and its review: pictures, numbers, and a verdict by rule.",
    "Exit code 1 means that a verdict is not the expected one. Where a description leaves a setting open, it is an option;",
    "the default is what reproduces, and the verdict of another choice is compared with nothing. An artefact that such a "
        + "choice takes out of the range of double, or to where the loss is not defined, is reported as not trained to its end."})
final class ReproduceCommand extends LimitedCommand {
    @Parameters(arity = "0..*", paramLabel = "ARTEFACT", converter = Name.class, completionCandidates = ArtefactNames.class,
            description = "What to reproduce: such as fig4 or review-table, or a group: figures, claims, beyond, all "
                    + "(default: all).")
    private List<String> names = List.of();
    @Option(names = "--out", paramLabel = "DIR",
            description = "Where each artefact's .json, .csv, .png and .svg go (default: ${DEFAULT-VALUE}).")
    private String directory = "reproduction";
    @Option(names = "--seeds", paramLabel = "n", converter = Seeds.class,
            description = "How many seeds sampled runs are repeated for (default: ${DEFAULT-VALUE}).")
    private int seeds = ExpectedVerdicts.SEEDS;
    @Option(names = "--expected", paramLabel = "FILE",
            description = "Expected verdicts (default: proofs-notes/reproduction.json as of the build).")
    private Path expectedFile;
    @Mixin
    private ThreadsOption threads;
    @ArgGroup(exclusive = false, heading = "Settings that the paper leaves open:%n")
    private Open open = new Open();

    /** What a description leaves open; null is the default of each artefact. */
    static final class Open {
        @Option(names = "--normalisation", paramLabel = "WHAT", converter = Norms.class, completionCandidates = Norms.class,
            description = "What is divided by its norm in the softmax: none, keys, query or both (fig6, fig7, fig10 to "
                        + "fig13, review-table; default: both).")
        private Normalisation normalisation;
        @Option(names = "--rate", paramLabel = "η", converter = FractionConverter.Positive.class,
                description = "Step size for the mean loss (fig6, fig11 to fig13, review-table; default: 10).")
        private BigFraction rate;
        @Option(names = "--sigma", paramLabel = "σ", converter = NumberConverter.Deviation.class,
                description = "Deviation of the Gaussian start (fig6, fig11 to fig13, review-table; default: 1e-5).")
        private Double sigma;
        @Option(names = "--loss", paramLabel = "LOSS", converter = Losses.class, completionCandidates = Losses.class,
            description = "log for −log(z + ε), or cross-entropy (fig7, default: log; fig10, default: cross-entropy).")
        private QuestionLoss loss;
        @Option(names = "--batch", paramLabel = "n", converter = IntegerConverter.Positive.class,
                description = "How many questions are in a step; more than there are means all (fig7, default: all 1000; "
                        + "fig10, default: 32 of 1024).")
        private Integer batch;

        private Choices choices() {
            return new Choices(normalisation, rate, sigma, loss, batch);
        }
    }

    @Override
    protected List<FileUse> otherFiles() {
        return ArtefactFiles.uses(directory, Catalogue.named(names, open.choices()).stream().map(Experiment::name).toList());
    }

    @Override
    protected Report report() {
        Choices choices = open.choices();
        List<Experiment> experiments = Catalogue.named(names, choices);
        ExpectedVerdicts expected = expected();
        WorkLimit limit = limit();
        Work work = ReproductionWork.of(experiments, seeds);
        limit.require(work);
        ArtefactFiles files = ArtefactFiles.in(directory, experiments.stream().map(Experiment::name).toList());
        limit.announce(work);
        try (Progress progress = Progress.of("reproduce", experiments.size())) {
            return ReproduceReport.of(experiments, choices, new Effort(seeds), threads.threads(), expected, artefact -> {
                files.write(artefact);
                progress.step();
            });
        }
    }

    private ExpectedVerdicts expected() {
        if (expectedFile == null) {
            return ExpectedVerdicts.builtIn();
        }
        try (InputStream in = Files.newInputStream(expectedFile)) {
            return ExpectedVerdicts.read(expectedFile.toString(), in);
        } catch (IOException unreadable) {
            throw new RefusedInputException(
                    "expected is \"" + expectedFile + "\", but it must be a JSON file that can be read.");
        }
    }

    /** Reads the name of an artefact or of a group; here, so that an unknown one is refused with --help too. */
    static final class Name extends StrictConverter<String> {
        Name() {
            super(Catalogue.allowed());
        }

        @Override
        protected String parse(String text) {
            return Catalogue.isName(text) ? text : null;
        }
    }

    /** What a shell can complete. */
    static final class ArtefactNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Catalogue.experiments().stream().map(Experiment::name).iterator();
        }
    }

    /** Reads what is normalised. */
    static final class Norms extends NameConverter<Normalisation> {
        Norms() {
            super(Normalisation.class);
        }
    }

    /** Reads a loss. */
    static final class Losses extends NameConverter<QuestionLoss> {
        Losses() {
            super(QuestionLoss.class);
        }
    }

    /** Reads a number of seeds. */
    static final class Seeds extends IntegerConverter {
        Seeds() {
            super(1, 1000);
        }
    }
}
