package org.circlewalk.checker.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.console.option.IntegerConverter;
import org.circlewalk.checker.console.option.NodesRangeConverter;
import org.circlewalk.checker.console.option.ProbabilityGridConverter;
import org.circlewalk.checker.console.option.ThreadsOption;
import org.circlewalk.checker.console.output.OutputFile;
import org.circlewalk.checker.console.output.Progress;
import org.circlewalk.checker.console.output.Report;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.circlewalk.checker.train.phase.PhasePicture;
import org.circlewalk.checker.train.phase.PhaseReport;
import org.circlewalk.checker.train.phase.PhaseWork;
import org.circlewalk.spec.parameter.PaperSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code circlewalk phase}. */
@Command(name = "phase", footer = {"", "Example:",
    "  circlewalk phase --K 5..24 --p-grid 0.5..0.95:0.05 --picture phase.png"},
    description = {
    "Where training reaches the parent token and where it locks elsewhere, over (K, p): the exact sign of the limit gap "
        + "of Lemma E.4 and the outcome of a population run side by side."})
final class PhaseCommand extends LimitedCommand {
    @Option(names = "--K", required = true, paramLabel = "a..b", converter = NodesRangeConverter.class,
            description = "The numbers of nodes.")
    private NodesRangeConverter.Range nodes;
    @Option(names = "--p-grid", required = true, paramLabel = "GRID", converter = ProbabilityGridConverter.class,
            description = "The probabilities, such as 1/2,2/3,0.8 or 0.5..0.95:0.05.")
    private List<BigFraction> probabilities;
    @Option(names = "--N", paramLabel = "N", converter = Length.class,
            description = "Number of nodes of a walk (default: ${DEFAULT-VALUE}).")
    private int length = PaperSettings.LARGE_LENGTH;
    @Option(names = "--steps", paramLabel = "T", converter = IntegerConverter.Positive.class,
            description = "Number of steps (default: ${DEFAULT-VALUE}).")
    private int steps = PaperSettings.STEPS;
    @Option(names = "--picture", paramLabel = "FILE", description = "Also draw the diagram, as .png or .svg.")
    private String picture;
    @Option(names = "--courses", description = "Also write V and S over each run, thinned and rounded, to the JSON.")
    private boolean courses;
    @Mixin
    private ThreadsOption threads;

    @Override
    protected Report report() {
        PhasePicture.Format format = picture == null ? null : format();
        OutputFile target = picture == null ? null : OutputFile.at("picture", picture);
        long cells = (long) (nodes.last() - nodes.first() + 1) * probabilities.size();
        limit().admit(PhaseWork.of(nodes.first(), nodes.last(), probabilities, length, steps, courses, threads.threads()));
        PhaseReport report;
        try (Progress progress = Progress.of("phase", cells)) {
            report = PhaseReport.of(nodes.first(), nodes.last(), probabilities, length, steps, courses,
                    threads.threads(), progress::step);
        }
        if (target != null) {
            try {
                target.write(PhasePicture.of(report, format));
            } catch (IOException e) {
                throw new UncheckedIOException("The picture could not be drawn.", e);
            }
        }
        return report;
    }

    private PhasePicture.Format format() {
        String name = picture.toLowerCase(Locale.ROOT);
        for (PhasePicture.Format format : PhasePicture.Format.values()) {
            if (name.endsWith("." + format.name().toLowerCase(Locale.ROOT))) {
                return format;
            }
        }
        throw new RefusedInputException(
                "picture is \"" + picture + "\", but it must be a file name that ends in .png or .svg.");
    }

    /** Reads N. */
    static final class Length extends IntegerConverter {
        Length() {
            super(2);
        }
    }
}
