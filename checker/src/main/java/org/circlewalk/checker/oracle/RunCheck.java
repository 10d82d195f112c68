package org.circlewalk.checker.oracle;

import java.io.PrintWriter;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.certify.LimitedRun;
import org.circlewalk.checker.console.output.Report;
import org.circlewalk.checker.console.output.Screen;
import org.circlewalk.checker.console.output.Table;
import org.circlewalk.checker.console.work.WorkLimit;
import org.circlewalk.spec.certified.EnclosedRun;
import org.circlewalk.spec.certified.EnclosedState;
import org.circlewalk.spec.certified.StepCertificate;
import org.circlewalk.spec.circle.Circle;
import org.circlewalk.spec.enclosure.Interval;
import org.circlewalk.spec.parameter.Fractions;

/**
 * A training run of another program against the certified enclosure of the exact one, and against everything that rounding can make
 * of it.
 *
 * @param settings the document, and in what its program computes
 * @param steps    the errors
 * @param leaves   the first step at which some number is not the one of the format that is nearest to the exact one; null if none is
 * @param beyond   the first step that rounding does not explain; null if there is none
 * @param unjudged the first step of which the bound says nothing; null if there is none
 * @param stopped  why the enclosure ended before the run, one sentence; null if it did not
 */
public record RunCheck(Settings settings, List<StepErrors> steps, Integer leaves, Integer beyond, Integer unjudged, String stopped)
        implements Report {
    private static final int DIGITS = 40;
    private static final BigFraction HALF = BigFraction.ONE_HALF;

    /** The document. */
    public record Settings(String file, String numbers, String sums, BigInteger terms, int K, int N, BigFraction p, int M, BigFraction eta,
                           BigFraction epsilon, int steps) {
        static Settings of(ForeignRun run) {
            Arithmetic arithmetic = run.arithmetic();
            return new Settings(run.name(), arithmetic.numbers().word(), arithmetic.sums().word(), arithmetic.terms(),
                    run.settings().walk().nodes(), run.settings().walk().length(), run.settings().walk().p(),
                    run.settings().positionDimension(), run.settings().eta(), run.settings().epsilon(), run.steps().size() - 1);
        }
    }

    /** Takes a copy. */
    public RunCheck {
        steps = List.copyOf(steps);
    }

    /**
     * Checks a document.
     *
     * @param source the name of a file, or "-" for standard input
     * @param limit  what may be done
     * @throws org.circlewalk.checker.console.refusal.RefusedInputException if it is refused, or takes more than may be done
     */
    public static RunCheck of(String source, WorkLimit limit) {
        return of(ForeignRun.read(source), limit);
    }

    /** The same of a document that has been read. */
    static RunCheck of(ForeignRun run, WorkLimit limit) {
        EnclosedRun exact = LimitedRun.of(run.settings(), run.steps().size() - 1, DIGITS, limit);
        List<StepErrors> steps = new ArrayList<>();
        Integer leaves = null;
        RoundingTube tube = RoundingTube.start(run.settings(), run.arithmetic());
        BigFraction before = BigFraction.ZERO;
        for (StepCertificate certificate : exact.certificates()) {
            int step = certificate.step();
            Compared compared = new Compared(run, run.steps().get(step), certificate);
            leaves = leaves == null && compared.isMoreThanRounded() ? Integer.valueOf(step) : leaves;
            steps.add(new StepErrors(step, Bounded.finite(compared.valueUlps), Bounded.finite(compared.otherUlps),
                    Bounded.finite(compared.distance), amplification(before, compared.distance), compared.verdict(tube)));
            before = compared.distance;
            tube = tube == null || step == run.steps().size() - 1 ? null : next(tube);
        }
        return new RunCheck(Settings.of(run), steps, leaves, first(steps, StepErrors.BEYOND), first(steps, StepErrors.NOT_JUDGED),
                exact.failure().orElse(null));
    }

    private static Double amplification(BigFraction before, BigFraction after) {
        return before.equals(BigFraction.ZERO) ? null : Double.valueOf(Bounded.finite(after.divide(before)));
    }

    /** Nothing once it is too wide. */
    private static RoundingTube next(RoundingTube tube) {
        try {
            return tube.next();
        } catch (ArithmeticException tooWide) {
            return null;
        }
    }

    private static Integer first(List<StepErrors> steps, String verdict) {
        return steps.stream().filter(step -> step.verdict().equals(verdict)).map(StepErrors::step).findFirst().orElse(null);
    }

    /** A state beside the enclosure of its step. */
    private static final class Compared {
        private final ForeignRun run;
        private final ForeignRun.State given;
        private final int reference;
        private BigFraction valueUlps = BigFraction.ZERO;
        private BigFraction otherUlps = BigFraction.ZERO;
        private BigFraction distance = BigFraction.ZERO;

        Compared(ForeignRun run, ForeignRun.State given, StepCertificate certificate) {
            this.run = run;
            this.given = given;
            EnclosedState state = certificate.state();
            reference = state.reference();
            Interval[] column = state.column();
            for (int e = 0; e < given.value().size(); e++) {
                Interval exact = column[offset(e)];
                BigFraction off = Bounded.distance(given.value().get(e), exact);
                distance = Fractions.max(distance, off);
                valueUlps = Fractions.max(valueUlps, inUlps(off, exact));
            }
            List<Interval> others = given.areLogits() ? List.of(state.logits()) : certificate.scores();
            for (int i = 0; i < others.size(); i++) {
                otherUlps = Fractions.max(otherUlps, inUlps(Bounded.distance(other(i), others.get(i)), others.get(i)));
            }
        }

        private int offset(int entry) {
            int k = run.settings().walk().nodes();
            return Circle.offset(k, entry % k, entry / k);
        }

        /** A score, or a logit less that of the reference position. */
        private BigFraction other(int index) {
            List<BigFraction> numbers = given.numbers();
            return given.areLogits() ? numbers.get(index).subtract(numbers.get(reference)) : numbers.get(index);
        }

        private BigFraction inUlps(BigFraction off, Interval exact) {
            return off.divide(run.arithmetic().numbers().ulp(Bounded.middle(exact)));
        }

        boolean isMoreThanRounded() {
            return valueUlps.compareTo(HALF) > 0 || otherUlps.compareTo(HALF) > 0;
        }

        String verdict(RoundingTube tube) {
            if (tube == null) {
                return StepErrors.NOT_JUDGED;
            }
            try {
                return isWithin(tube) ? StepErrors.WITHIN : StepErrors.BEYOND;
            } catch (ArithmeticException tooWide) {
                return StepErrors.NOT_JUDGED;
            }
        }

        private boolean isWithin(RoundingTube tube) {
            boolean within = true;
            Interval[] column = tube.column();
            for (int e = 0; e < given.value().size(); e++) {
                within &= contains(column[offset(e)], given.value().get(e));
            }
            List<Interval> others = given.areLogits() ? List.of(tube.logits(reference)) : tube.scores();
            for (int i = 0; i < others.size(); i++) {
                within &= contains(others.get(i), other(i));
            }
            return within;
        }

        private static boolean contains(Interval tube, BigFraction number) {
            return Bounded.distance(number, tube).equals(BigFraction.ZERO);
        }
    }

    @Override
    public boolean asExpected() {
        return beyond == null;
    }

    @Override
    public void print(PrintWriter out) {
        Table table = Table.of("step", "V off by, ulps", "S off by, ulps", "largest distance of V", "times that before", "rounding");
        for (StepErrors step : steps) {
            table.row(step.step(), GradientCheck.number(step.value()), GradientCheck.number(step.scores()), GradientCheck.number(step.distance()),
                    step.amplification() == null ? "–" : GradientCheck.number(step.amplification()), step.verdict());
        }
        table.print(out);
        Screen.standard().print(out, sentences());
    }

    private List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add(leaves == null ? "Every number is that of " + settings.numbers() + " that is nearest to the exact one."
                : "The run leaves the rounded exact one at step " + leaves + ", by " + GradientCheck.number(steps.get(leaves).value())
                + " ulps of V and " + GradientCheck.number(steps.get(leaves).scores()) + " of the scores or logits.");
        if (beyond != null) {
            sentences.add("Step " + beyond + " is BEYOND what rounding explains: no program that rounds as a backward-stable one does, and keeps "
                    + "the logits as numbers, comes to that state from zero.");
        } else if (unjudged == null) {
            sentences.add("Rounding explains every state: all are among those that a backward-stable program can come to.");
        }
        if (unjudged != null) {
            sentences.add("From step " + unjudged + " on it is not judged whether rounding explains the distance: the bound of what rounding can "
                    + "come to has grown too wide.");
        }
        if (stopped != null) {
            sentences.add(stopped);
        }
        return sentences;
    }
}
