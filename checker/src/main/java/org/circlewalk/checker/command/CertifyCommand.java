package org.circlewalk.checker.command;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.certify.BoxesCheck;
import org.circlewalk.checker.certify.BoxesReport;
import org.circlewalk.checker.certify.CertificateCheck;
import org.circlewalk.checker.certify.CertificateReport;
import org.circlewalk.checker.certify.LengthBoxesCheck;
import org.circlewalk.checker.certify.LengthBoxesReport;
import org.circlewalk.checker.certify.LengthsCheck;
import org.circlewalk.checker.certify.LengthsReport;
import org.circlewalk.checker.console.input.JsonInput;
import org.circlewalk.checker.console.input.JsonValue;
import org.circlewalk.checker.console.option.Chances;
import org.circlewalk.checker.console.option.DescentOptions;
import org.circlewalk.checker.console.option.FractionConverter;
import org.circlewalk.checker.console.option.IntegerConverter;
import org.circlewalk.checker.console.option.StrictConverter;
import org.circlewalk.checker.console.option.ThreadsOption;
import org.circlewalk.checker.console.output.Progress;
import org.circlewalk.checker.console.output.Report;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.circlewalk.checker.console.work.WorkLimit;
import org.circlewalk.spec.box.ChanceBox;
import org.circlewalk.spec.box.DescentFamily;
import org.circlewalk.spec.box.Effort;
import org.circlewalk.spec.box.LengthFamily;
import org.circlewalk.spec.certified.AllLengths;
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
    "  circlewalk certify --K 6 --p 7/10 --lengths 72..",
    "  circlewalk certify --K 6 --N 97 --p 7/10..3/4",
    "  circlewalk certify --K 6 --p 7/10..3/4 --lengths 69..",
    "  circlewalk certify --check certificate.json"},
    description = {
    "Trains by population gradient descent from zero in interval arithmetic, and says what is certain at every step.",
    "Exit code 1 means that intervals became too wide before the last step, that some p of a range are not decided, or that a certificate "
        + "does not check."})
final class CertifyCommand extends LimitedCommand {
    private static final int DIGITS = 40;
    private static final int MOST_DIGITS = 1000;
    private static final BigFraction DEFAULT_NU = new BigFraction(21, 20);

    @ArgGroup(exclusive = false, heading = "The run:%n")
    private Fresh fresh;
    @Option(names = "--check", paramLabel = "FILE",
            description = "Check a certificate step by step instead, whoever made it.")
    private String check;
    @Mixin
    private ThreadsOption threads;

    /** The options of a run. */
    static final class Fresh extends DescentOptions {
        @Option(names = "--p", paramLabel = "p", converter = Chances.Converter.class,
                description = "Probability of a clockwise step, a fraction or a decimal, kept exactly; or a range such as 7/10..3/4: then "
                        + "what is so at every later step for every real p of it.")
        private Chances chances;
        @Option(names = "--steps", paramLabel = "T", converter = IntegerConverter.NonNegative.class,
                description = "Number of steps (default: " + PaperSettings.STEPS + ", with --forever at most so many).")
        private Integer steps;
        @Option(names = "--forever",
                description = "Say what is so at every later step as well, from the first step from which that follows, or one of the next "
                        + "eight where only then it is said what is predicted; without --steps the run ends there.")
        private boolean forever;
        @Option(names = "--digits", paramLabel = "D", converter = Wanted.class,
                description = "Intervals of V and of the logits are at most 10^−D wide (default: " + DIGITS + ").")
        private int digits = DIGITS;

        @Option(names = "--lengths", paramLabel = "N..", converter = Lengths.class,
                description = "Instead of one N and M, what is so for ever for every N from this one on, such as 72.., and every M ≥ "
                        + "max(N, νN^(3/2) − 1); with .. alone the least such N is searched for. With a range of p, of "
                        + "it as a whole; lengths for which that does not follow at once are then looked at one by one, with "
                        + "M = ⌈νN^(3/2)⌉.")
        private Integer lengths;
        @Option(names = "--nu", paramLabel = "ν", converter = FractionConverter.Positive.class,
                description = "How large M is against N^(3/2), with --lengths (default: 21/20; the paper's M = 1000 at N = 97 is 1.0478).")
        private BigFraction nu;

        @Override
        protected Optional<BigFraction> probability() {
            return Optional.ofNullable(chances).flatMap(Chances::point);
        }

        private Optional<ChanceBox> segment() {
            return Optional.ofNullable(chances).flatMap(Chances::segment);
        }

        private BoxesReport boxes(WorkLimit limit) {
            if (nodes().isEmpty() || length().isEmpty()) {
                throw new RefusedInputException("The options --K and --N are needed with a range of p; "
                        + (nodes().isEmpty() ? "--K" : "--N") + " is missing.");
            }
            if (lengths != null || nu != null || digits != DIGITS || forever) {
                throw new RefusedInputException("A range of p is about every later step; with it, only --K, --N, --M, --eta, --epsilon, "
                        + "--steps, --unlimited and --json may be given.");
            }
            Effort usual = Effort.USUAL;
            return BoxesReport.of(new DescentFamily(nodes().get(), length().get(), positionDimension(), eta(), epsilon()), segment().get(),
                    new Effort(usual.degree(), usual.bits(), steps == null ? usual.steps() : steps), limit);
        }

        private AllLengths about() {
            requireAboutLengths();
            return new AllLengths(nodes().get(), probability().get(), eta(), epsilon(), nu == null ? DEFAULT_NU : nu, Math.max(3, lengths));
        }

        private LengthBoxesReport lengthBoxes(int threads, WorkLimit limit) {
            requireAboutLengths();
            if (lengths.equals(Lengths.SMALLEST)) {
                throw new RefusedInputException("lengths is .., but it must name the least length, such as 72.., if p is a range.");
            }
            return LengthBoxesReport.of(new LengthFamily(nodes().get(), eta(), epsilon(), nu == null ? DEFAULT_NU : nu, lengths),
                    segment().get(), Effort.USUAL, threads, limit);
        }

        private void requireAboutLengths() {
            if (nodes().isEmpty() || probability().isEmpty() && segment().isEmpty()) {
                throw new RefusedInputException("The options --K and --p are needed with --lengths; "
                        + (nodes().isEmpty() ? "--K" : "--p") + " is missing.");
            }
            if (hasLength() || steps != null || digits != DIGITS || forever) {
                throw new RefusedInputException("--lengths is about every N, M and step; with it, only --K, --p, --eta, --epsilon, --nu and "
                        + "--json may be given.");
            }
        }

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
            JsonValue document = JsonInput.read("check", check);
            return LengthBoxesCheck.isFor(document) ? LengthBoxesCheck.of(document, threads.threads(), limit())
                    : LengthsCheck.isFor(document) ? LengthsCheck.of(document, limit())
                    : BoxesCheck.isFor(document) ? BoxesCheck.of(document, threads.threads(), limit())
                    : CertificateCheck.of(check, document, threads.threads(), limit());
        }
        Fresh run = Optional.ofNullable(fresh).orElseGet(Fresh::new);
        if (run.lengths != null && run.segment().isPresent()) {
            return run.lengthBoxes(threads.threads(), limit());
        }
        if (run.lengths != null) {
            AllLengths about = run.about();
            return run.lengths.equals(Lengths.SMALLEST) ? LengthsReport.smallest(about, limit()) : LengthsReport.of(about, limit());
        }
        if (run.segment().isPresent()) {
            return run.boxes(limit());
        }
        if (run.nu != null) {
            throw new RefusedInputException("--nu is given, but it may be only together with --lengths.");
        }
        DescentSettings settings = run.settings();
        try (Progress progress = Progress.of("certifying", run.steps() + 1L)) {
            return CertificateReport.of(settings, run.steps(), run.digits, run.purpose(), limit(), progress::step);
        }
    }

    /** Reads "72..", or ".." for the least that is found. */
    static final class Lengths extends StrictConverter<Integer> {
        private static final Pattern SPELLING = Pattern.compile("([0-9]{0,4})\\.\\.");
        private static final Integer SMALLEST = 0;
        private static final int MOST = 2048;

        Lengths() {
            super("an integer from 3 to " + MOST + " and two points, such as 72.., or two points alone");
        }

        @Override
        protected Integer parse(String text) {
            Matcher spelling = SPELLING.matcher(text);
            if (!spelling.matches() || spelling.group(1).isEmpty()) {
                return spelling.matches() ? SMALLEST : null;
            }
            int first = Integer.parseInt(spelling.group(1));
            return first >= 3 && first <= MOST ? first : null;
        }
    }

    /** Reads a number of digits. */
    static final class Wanted extends IntegerConverter {
        Wanted() {
            super(1, MOST_DIGITS);
        }
    }
}
