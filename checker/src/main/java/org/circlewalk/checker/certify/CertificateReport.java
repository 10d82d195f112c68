package org.circlewalk.checker.certify;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.console.output.Report;
import org.circlewalk.checker.console.output.Screen;
import org.circlewalk.checker.console.output.Table;
import org.circlewalk.checker.console.output.Term;
import org.circlewalk.checker.console.work.Work;
import org.circlewalk.checker.console.work.WorkLimit;
import org.circlewalk.spec.certified.DescentSettings;
import org.circlewalk.spec.certified.EnclosedRun;
import org.circlewalk.spec.certified.SeriesSize;
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
 * @param forever   what is so at every later step; absent if that was not asked for or does not follow
 * @param frozen    for how long attention is kept, where {@code forever} was asked for and does not follow
 */
public record CertificateReport(Settings settings, int bits, List<Step> steps, String stopped, Forever forever, Frozen frozen)
        implements Report {
    /** What a run is asked for. */
    public enum Purpose {
        /** What is certain at every step. */
        STEPS,
        /** That, and what follows for every later step. */
        STEPS_AND_LATER,
        /** What follows for every later step, from the step that {@link LastingStep} finds. */
        LATER;

        private boolean isOver(LastingStep later) {
            return this == LATER && later.isFound();
        }
    }

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
    public record Step(int step, int reference, List<List<String>> column, List<List<String>> logits,
                       List<List<String>> value, List<List<String>> scores, List<String> loss, Integer selectedPosition,
                       List<String> lead, Integer predictedOffset, BigFraction accuracy, String bestMove, String raisesSelected,
                       List<String> distanceToTransition, List<String> distanceToSquareRoot) {
        static Step of(StepCertificate step, int digits) {
            return new Step(step.step(), step.state().reference() + 1, mantissas(step.state().column()),
                    mantissas(step.state().logits()), decimals(List.of(step.state().column()), digits), decimals(step.scores(), digits),
                    Digits.decimals(step.loss(), digits), step.selectedPosition().orElse(null),
                    decimals(step.lead(), digits), step.predictedOffset().orElse(null), step.accuracy().filter(NumberText::isReadable).orElse(null),
                    words(step.predictsBestMove()), words(step.raisesSelected()), decimals(step.distanceToTransition(), digits),
                    decimals(step.distanceToSquareRoot(), digits));
        }

        private StepFacts facts() {
            return new StepFacts(reference, Optional.ofNullable(selectedPosition), Optional.ofNullable(accuracy), certainty(bestMove),
                    certainty(raisesSelected), Optional.ofNullable(distanceToTransition).map(Bounds::of),
                    Optional.ofNullable(distanceToSquareRoot).map(Bounds::of));
        }

        private static List<List<String>> mantissas(Interval... intervals) {
            return Arrays.stream(intervals).map(Digits::mantissas).toList();
        }

        private static List<List<String>> decimals(List<Interval> intervals, int digits) {
            return intervals.stream().map(interval -> Digits.decimals(interval, digits)).toList();
        }

        private static List<String> decimals(Optional<Interval> interval, int digits) {
            return interval.map(known -> Digits.decimals(known, digits)).orElse(null);
        }
    }

    /** The answer that {@link #words} gives so. */
    static Certainty certainty(String words) {
        return Certainty.valueOf(words.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }

    static String words(Certainty certainty) {
        return certainty.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /**
     * Trains, and certifies it.
     *
     * @param purpose  what is asked for
     * @param limit    what may be done
     * @param finished told of every step
     * @throws org.circlewalk.checker.console.refusal.RefusedInputException if the run is usually beyond the limit; one that turns out to be
     *         ends at the step where it does
     */
    public static CertificateReport of(DescentSettings settings, int steps, int digits, Purpose purpose, WorkLimit limit,
                                       Runnable finished) {
        Work work = CertificateWork.ofRun(settings, steps, digits);
        limit.require(work);
        Digits.requireRoom(settings);
        // How soon a run that looks for one step ends, nobody knows: it is told of once it has gone on for long.
        Work announced = purpose == Purpose.LATER ? Work.ofSeconds(work.input(), 0) : work;
        limit.announce(announced);
        Consumer<List<SeriesSize>> meter = CertificateWork.meter(limit, announced);
        LastingStep later = new LastingStep(settings);
        EnclosedRun run = EnclosedRun.of(settings, steps, digits, new EnclosedRun.Listener() {
            @Override
            public void before(List<SeriesSize> series) {
                meter.accept(series);
            }

            @Override
            public void certified(StepCertificate step) {
                finished.run();
                if (purpose != Purpose.STEPS) {
                    later.look(step);
                }
            }

            @Override
            public boolean isEnough(StepCertificate step) {
                return purpose.isOver(later);
            }
        });
        CertificateReport report = of(settings, run.failure().isEmpty() ? run.certificates().size() - 1 : steps, run);
        return purpose == Purpose.STEPS ? report : report.with(later.of(run), later, run);
    }

    private CertificateReport with(Optional<Forever> found, LastingStep later, EnclosedRun run) {
        return new CertificateReport(settings, bits, steps, stopped, found.orElse(null),
                found.isPresent() ? null : later.frozen(run).orElse(null));
    }

    /** The certificate of a run. */
    public static CertificateReport of(DescentSettings settings, int steps, EnclosedRun run) {
        List<Step> records = new ArrayList<>();
        for (StepCertificate step : run.certificates()) {
            records.add(Step.of(step, run.digits()));
        }
        Settings shown = new Settings(settings.walk().nodes(), settings.walk().length(), settings.walk().p(),
                settings.positionDimension(), settings.eta(), settings.epsilon(), steps, run.digits());
        return new CertificateReport(shown, run.precision().bits(), records, run.failure().orElse(null), null,
                null);
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
                    step.lead() == null ? "–" : Bounds.of(step.lead()).below(), cell(step.distanceToTransition()),
                    cell(step.distanceToSquareRoot()));
        }
        table.print(out);
        screen.print(out, RunSummary.certain(about.walk(), steps.stream().map(Step::facts).toList()).sentences());
        later(about.walk()).forEach(sentence -> screen.print(out, List.of(sentence)));
        screen.print(out, List.of("What is said here is certain. Every interval of V and of the logits is at most 10^−" + settings.digits()
                + " wide (" + bits + " bits behind the point); the ends are in the JSON document, numbers of the table are cut."));
        if (steps.stream().anyMatch(step -> step.loss().get(0).startsWith("-"))) {
            Term.explain(out, screen, Term.NEGATIVE_LOSS);
        }
        Term.explain(out, screen, Term.OFFSET, Term.LEAD, Term.DISTANCE);
        if (stopped != null) {
            screen.print(out, List.of(stopped));
        }
    }

    private List<String> later(RandomWalk walk) {
        return forever != null ? ForeverSummary.sentences(walk, forever)
                : frozen != null ? ForeverSummary.sentences(walk, frozen) : List.of();
    }

    private String position(Integer selected) {
        return selected == null ? "–" : selected == settings.N() ? "s_N" : "s_{N−" + (settings.N() - selected) + "}";
    }

    private static String cell(List<String> ends) {
        return ends == null ? "–" : Bounds.of(ends).cell();
    }
}
