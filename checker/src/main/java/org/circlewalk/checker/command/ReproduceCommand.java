package org.circlewalk.checker.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.circlewalk.checker.failure.RefusedInputException;
import org.circlewalk.checker.option.IntegerConverter;
import org.circlewalk.checker.option.ThreadsOption;
import org.circlewalk.checker.report.Progress;
import org.circlewalk.checker.report.Report;
import org.circlewalk.checker.reproduce.ArtefactFiles;
import org.circlewalk.checker.reproduce.Catalogue;
import org.circlewalk.checker.reproduce.ExpectedVerdicts;
import org.circlewalk.checker.reproduce.ReproduceReport;
import org.circlewalk.checker.reproduce.experiment.Effort;
import org.circlewalk.checker.reproduce.experiment.Experiment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code circlewalk reproduce}. */
@Command(name = "reproduce", description = {
    "Reproduces the figures, tables and claims of the paper and its review: pictures, numbers, and a verdict by rule.",
    "Exit code 1 means that a verdict is not the expected one."})
final class ReproduceCommand extends ReportCommand {
    @Parameters(arity = "0..*", paramLabel = "ARTEFACT",
            description = "What to reproduce: such as fig4 or review-table, or a group: figures, claims, beyond, all "
                    + "(default: all).")
    private List<String> names = List.of();
    @Option(names = "--out", paramLabel = "DIR",
            description = "Where each artefact's .json, .csv, .png and .svg go (default: ${DEFAULT-VALUE}).")
    private String directory = "reproduction";
    @Option(names = "--seeds", paramLabel = "n", converter = Seeds.class,
            description = "How many seeds sampled runs are repeated for (default: ${DEFAULT-VALUE}).")
    private int seeds = 5;
    @Option(names = "--expected", paramLabel = "FILE",
            description = "Expected verdicts (default: proofs-notes/reproduction.json as of the build).")
    private Path expectedFile;
    @Mixin
    private ThreadsOption threads;

    @Override
    protected Report report() {
        List<Experiment> experiments = Catalogue.named(names);
        ExpectedVerdicts expected = expected();
        ArtefactFiles files = ArtefactFiles.in(directory, experiments.stream().map(Experiment::name).toList());
        try (Progress progress = Progress.of("reproduce", experiments.size())) {
            return ReproduceReport.of(experiments, new Effort(seeds), threads.threads(), expected,
                    artefact -> {
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
            return ExpectedVerdicts.read(in);
        } catch (IOException unreadable) {
            throw new RefusedInputException(
                    "expected is \"" + expectedFile + "\", but it must be a JSON file that can be read.");
        }
    }

    /** Reads a number of seeds. */
    static final class Seeds extends IntegerConverter {
        Seeds() {
            super(1, 1000);
        }
    }
}
