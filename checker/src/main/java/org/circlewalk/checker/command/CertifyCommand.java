package org.circlewalk.checker.command;

import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.certify.CertificateCheck;
import org.circlewalk.checker.certify.CertificateReport;
import org.circlewalk.checker.failure.RefusedInputException;
import org.circlewalk.checker.option.FractionConverter;
import org.circlewalk.checker.option.IntegerConverter;
import org.circlewalk.checker.option.LengthOption;
import org.circlewalk.checker.option.NodesOption;
import org.circlewalk.checker.option.ThreadsOption;
import org.circlewalk.checker.report.Progress;
import org.circlewalk.checker.report.Report;
import org.circlewalk.spec.descent.DescentSettings;
import org.circlewalk.spec.descent.EnclosedRun;
import org.circlewalk.spec.parameter.PaperSettings;
import org.circlewalk.spec.walk.RandomWalk;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code circlewalk certify}. */
@Command(name = "certify", description = {
    "Trains by population gradient descent from zero in interval arithmetic, and says what is certain at every step.",
    "Exit code 1 means that intervals became too wide before the last step, or that a certificate does not check."})
final class CertifyCommand extends ReportCommand {
    private static final int DIGITS = 40;
    private static final int MOST_DIGITS = 1000;

    @ArgGroup(exclusive = false, heading = "The run:%n")
    private Fresh fresh;
    @Option(names = "--check", paramLabel = "FILE",
            description = "Check a certificate step by step instead, whoever made it.")
    private String check;
    @Mixin
    private ThreadsOption threads;

    /** The options of a run. */
    static final class Fresh {
        @Option(names = "--K", paramLabel = "K", converter = NodesOption.Converter.class,
                description = "Number of nodes of the circle, at least 3.")
        private Integer nodes;
        @Option(names = "--N", paramLabel = "N", converter = LengthOption.Converter.class,
                description = "Number of nodes of a walk, the predicted one included, at least 2.")
        private Integer length;
        @Option(names = "--p", paramLabel = "p", converter = FractionConverter.Probability.class,
                description = "Probability of a clockwise step, a fraction or a decimal; kept exactly.")
        private BigFraction probability;
        @Option(names = "--M", paramLabel = "M", converter = IntegerConverter.Positive.class,
                description = "Dimension of the positional embeddings, at least N (default: " + PaperSettings.POSITION_DIMENSION + ").")
        private int positionDimension = PaperSettings.POSITION_DIMENSION;
        @Option(names = "--eta", paramLabel = "η", converter = FractionConverter.Positive.class,
                description = "Step size (default: 1).")
        private BigFraction eta = PaperSettings.ETA;
        @Option(names = "--epsilon", paramLabel = "ε", converter = FractionConverter.Positive.class,
                description = "The ε of the loss −log(z + ε) (default: 1/10).")
        private BigFraction epsilon = PaperSettings.EPSILON;
        @Option(names = "--steps", paramLabel = "T", converter = IntegerConverter.NonNegative.class,
                description = "Number of steps (default: " + PaperSettings.STEPS + ").")
        private int steps = PaperSettings.STEPS;
        @Option(names = "--digits", paramLabel = "D", converter = Wanted.class,
                description = "Intervals of V and of the logits are at most 10^−D wide (default: " + DIGITS + ").")
        private int digits = DIGITS;

        private DescentSettings settings() {
            return new DescentSettings(new RandomWalk(nodes, length, probability), positionDimension, eta, epsilon);
        }
    }

    @Override
    protected Report report() {
        if (check != null) {
            if (fresh != null) {
                throw new RefusedInputException("A certificate has its own settings; with --check, only --threads and --json "
                        + "may be given.");
            }
            return CertificateCheck.of(check, threads.threads());
        }
        if (fresh == null || fresh.nodes == null || fresh.length == null || fresh.probability == null) {
            throw new RefusedInputException("The options --K, --N and --p are needed unless --check is given.");
        }
        DescentSettings settings = fresh.settings();
        try (Progress progress = Progress.of("certifying", fresh.steps + 1L)) {
            return CertificateReport.of(settings, fresh.steps,
                    EnclosedRun.of(settings, fresh.steps, fresh.digits, progress::step));
        }
    }

    /** Reads a number of digits. */
    static final class Wanted extends IntegerConverter {
        Wanted() {
            super(1, MOST_DIGITS);
        }
    }
}
