package org.circlewalk.checker.command;

import java.util.Optional;
import org.circlewalk.checker.certify.CertificateCheck;
import org.circlewalk.checker.certify.CertificateReport;
import org.circlewalk.checker.console.option.DescentOptions;
import org.circlewalk.checker.console.option.IntegerConverter;
import org.circlewalk.checker.console.option.ThreadsOption;
import org.circlewalk.checker.console.output.Progress;
import org.circlewalk.checker.console.output.Report;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.circlewalk.spec.certified.DescentSettings;
import org.circlewalk.spec.parameter.PaperSettings;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code circlewalk certify}. */
@Command(name = "certify", footer = {"", "Examples:",
    "  circlewalk certify --K 5 --N 7 --p 7/10 --json certificate.json",
    "  circlewalk certify --K 6 --N 97 --p 7/10 --forever",
    "  circlewalk certify --check certificate.json"},
    description = {
    "Trains by population gradient descent from zero in interval arithmetic, and says what is certain at every step.",
    "Exit code 1 means that intervals became too wide before the last step, or that a certificate does not check."})
final class CertifyCommand extends LimitedCommand {
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
    static final class Fresh extends DescentOptions {
        @Option(names = "--steps", paramLabel = "T", converter = IntegerConverter.NonNegative.class,
                description = "Number of steps (default: " + PaperSettings.STEPS + ", with --forever at most so many).")
        private Integer steps;
        @Option(names = "--forever",
                description = "Say what is so at every later step as well, from the first step from which that follows; without --steps "
                        + "the run ends there.")
        private boolean forever;
        @Option(names = "--digits", paramLabel = "D", converter = Wanted.class,
                description = "Intervals of V and of the logits are at most 10^−D wide (default: " + DIGITS + ").")
        private int digits = DIGITS;

        private int steps() {
            return steps == null ? PaperSettings.STEPS : steps;
        }

        private CertificateReport.Purpose purpose() {
            return !forever ? CertificateReport.Purpose.STEPS
                    : steps == null ? CertificateReport.Purpose.LATER : CertificateReport.Purpose.STEPS_AND_LATER;
        }

        private DescentSettings settings() {
            return new DescentSettings(walk("--check"), positionDimension(), eta(), epsilon());
        }
    }

    @Override
    protected Report report() {
        if (check != null) {
            if (fresh != null) {
                throw new RefusedInputException("A certificate has its own settings; with --check, only --threads, --unlimited "
                        + "and --json may be given.");
            }
            return CertificateCheck.of(check, threads.threads(), limit());
        }
        Fresh run = Optional.ofNullable(fresh).orElseGet(Fresh::new);
        DescentSettings settings = run.settings();
        try (Progress progress = Progress.of("certifying", run.steps() + 1L)) {
            return CertificateReport.of(settings, run.steps(), run.digits, run.purpose(), limit(), progress::step);
        }
    }

    /** Reads a number of digits. */
    static final class Wanted extends IntegerConverter {
        Wanted() {
            super(1, MOST_DIGITS);
        }
    }
}
