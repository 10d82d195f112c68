package org.circlewalk.checker.certify;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.console.output.Report;
import org.circlewalk.checker.console.output.Screen;
import org.circlewalk.checker.console.output.Table;
import org.circlewalk.checker.console.output.Term;
import org.circlewalk.checker.console.work.Work;
import org.circlewalk.checker.console.work.WorkLimit;
import org.circlewalk.spec.certified.DescentSettings;
import org.circlewalk.spec.certified.EnclosedRun;
import org.circlewalk.spec.certified.StepCertificate;
import org.circlewalk.spec.enclosure.Certainty;
import org.circlewalk.spec.enclosure.Interval;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.NumberText;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * A certificate of a training run. The states' intervals are pairs of mantissas in base 16 over 2^bits, so that a checker reads
 * exactly what was claimed; all other intervals are pairs of decimals, rounded outwards.
 *
 * @param settings  what the run depends on
 * @param bits      the precision of the states' intervals
 * @param steps     what is certain at every step
 * @param stopped   why the run ended before its last step; absent if it did not
 */
public record CertificateReport(Settings settings, int bits, List<Step> steps, String stopped) implements Report {
    /** The answer that claims nothing. */
    static final String UNDECIDED = words(Certainty.UNDECIDED);

    /** What a certificate depends on. */
    public record Settings(int K, int N, BigFraction p, int M, BigFraction eta, BigFraction epsilon, int steps, int digits) {
        private DescentSettings descent() {
            return new DescentSettings(new RandomWalk(K, N, p), M, eta, epsilon);
        }
    }

    /**
     * A step.
     *
     * @param reference            the visible position that logits are relative to
     * @param column               V[y][s] at [(y − s) mod K], in base 16
     * @param logits               of the positions 1 … N, in base 16
     * @param value                V[y][s] at [(y − s) mod K] in decimals
     * @param scores               S_1 … S_N
     * @param selectedPosition     the position that is certainly attended most
     * @param lead                 by how much its score exceeds every other
     * @param predictedOffset      the d with predicted node s_j + d for every walk, j the selected position
     * @param accuracy             exact; not claimed where it is too long to be read again, see {@link NumberText}
     * @param bestMove             whether the parent's best move is predicted for every walk
     * @param raisesSelected       whether the next step lowers all other logits against that of the selected position
     */
    public record Step(int step, int reference, String[][] column, String[][] logits, String[][] value,
                       String[][] scores, String[] loss, Integer selectedPosition, String[] lead,
                       Integer predictedOffset, BigFraction accuracy, String bestMove, String raisesSelected,
                       String[] distanceToTransition, String[] distanceToSquareRoot) {
        static Step of(StepCertificate step, int digits) {
            return new Step(step.step(), step.state().reference() + 1, mantissas(step.state().column()),
                    mantissas(step.state().logits()), decimals(step.state().column(), digits), decimals(step.scores(), digits),
                    Digits.decimals(step.loss(), digits), step.selectedPosition().orElse(null),
                    decimals(step.lead(), digits), step.predictedOffset().orElse(null), step.accuracy().filter(NumberText::isReadable).orElse(null),
                    words(step.predictsBestMove()), words(step.raisesSelected()), decimals(step.distanceToTransition(), digits),
                    decimals(step.distanceToSquareRoot(), digits));
        }

        private RunSummary.Milestone milestone() {
            return new RunSummary.Milestone(reference, selectedPosition, accuracy, bestMove, raisesSelected,
                    numbers(distanceToTransition), numbers(distanceToSquareRoot));
        }

        private static String[][] mantissas(Interval... intervals) {
            String[][] texts = new String[intervals.length][];
            for (int i = 0; i < texts.length; i++) {
                texts[i] = Digits.mantissas(intervals[i]);
            }
            return texts;
        }

        private static String[][] decimals(Interval[] intervals, int digits) {
            String[][] texts = new String[intervals.length][];
            for (int i = 0; i < texts.length; i++) {
                texts[i] = Digits.decimals(intervals[i], digits);
            }
            return texts;
        }

        private static String[] decimals(Optional<Interval> interval, int digits) {
            return interval.map(known -> Digits.decimals(known, digits)).orElse(null);
        }
    }

    static String words(Certainty certainty) {
        return certainty.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /**
     * Trains, and certifies it.
     *
     * @param limit    what may be done
     * @param finished told of every step
     * @throws org.circlewalk.checker.console.refusal.RefusedInputException if the run is usually beyond the limit; one that turns out to be
     *         ends at the step where it does
     */
    public static CertificateReport of(DescentSettings settings, int steps, int digits, WorkLimit limit, Runnable finished) {
        Work work = CertificateWork.ofRun(settings, steps, digits);
        limit.require(work);
        Digits.requireRoom(settings);
        limit.announce(work);
        return of(settings, steps, EnclosedRun.of(settings, steps, digits, CertificateWork.meter(limit, work), finished));
    }

    /** The certificate of a run. */
    public static CertificateReport of(DescentSettings settings, int steps, EnclosedRun run) {
        List<Step> records = new ArrayList<>();
        for (StepCertificate step : run.certificates()) {
            records.add(Step.of(step, run.digits()));
        }
        Settings shown = new Settings(settings.walk().nodes(), settings.walk().length(), settings.walk().p(),
                settings.positionDimension(), settings.eta(), settings.epsilon(), steps, run.digits());
        return new CertificateReport(shown, run.precision().bits(), records, run.failure().orElse(null));
    }

    /** Whether the run reached its last step. */
    @Override
    public boolean asExpected() {
        return stopped == null;
    }

    @Override
    public void print(PrintWriter out) {
        Screen screen = Screen.standard();
        DescentSettings about = settings.descent();
        screen.print(out, new RunHeading(about, steps.size() - 1, settings.steps()).lines());
        Table table = Table.of("step", "loss", "accuracy", "best move", "selected", "offset", "lead at least", "to Πᵀ", "to √Πᵀ");
        for (Step step : steps) {
            table.row(step.step(), cell(step.loss()),
                    step.accuracy() == null ? "–" : Fractions.brief(step.accuracy()), step.bestMove(),
                    position(step.selectedPosition()), step.predictedOffset() == null ? "–" : step.predictedOffset(),
                    step.lead() == null ? "–" : Digits.below(new BigDecimal(step.lead()[0])), cell(step.distanceToTransition()),
                    cell(step.distanceToSquareRoot()));
        }
        table.print(out);
        screen.print(out, RunSummary.certain(about.walk(), steps.stream().map(Step::milestone).toList()).sentences());
        screen.print(out, List.of("What is said here is certain. Every interval of V and of the logits is at most 10^−" + settings.digits()
                + " wide (" + bits + " bits behind the point); the ends are in the JSON document, numbers of the table are cut."));
        if (steps.stream().anyMatch(step -> step.loss()[0].startsWith("-"))) {
            Term.explain(out, screen, Term.NEGATIVE_LOSS);
        }
        Term.explain(out, screen, Term.OFFSET, Term.LEAD, Term.DISTANCE);
        if (stopped != null) {
            screen.print(out, List.of(stopped));
        }
    }

    private String position(Integer selected) {
        return selected == null ? "–" : selected == settings.N() ? "s_N" : "s_{N−" + (settings.N() - selected) + "}";
    }

    private static String cell(String... ends) {
        return ends == null ? "–" : Digits.cell(numbers(ends));
    }

    private static BigDecimal[] numbers(String... ends) {
        return ends == null ? null : Arrays.stream(ends).map(BigDecimal::new).toArray(BigDecimal[]::new);
    }
}
