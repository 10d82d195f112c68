package org.circlewalk.checker.audit.statement;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.audit.EnclosedInstance;
import org.circlewalk.checker.audit.EnclosedRuns;
import org.circlewalk.checker.audit.Text;
import org.circlewalk.spec.certified.EnclosedRun;
import org.circlewalk.spec.certified.StepCertificate;
import org.circlewalk.spec.enclosure.Certainty;
import org.circlewalk.spec.enclosure.Interval;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.PaperSettings;
import org.circlewalk.spec.walk.RandomWalk;

/** What an item of Theorem 3.1 comes to on one run in interval arithmetic: certain of exact population gradient descent. */
final class EnclosedClaim {
    /** From this step on an item is to hold. */
    private static final int FROM = 3;
    private static final int TO = PaperSettings.STEPS;
    /** A step at which a distance is told beside {@link #TO}. */
    private static final int EARLY = 10;

    private EnclosedClaim() {
    }

    /**
     * Whether something is so at every step from {@value #FROM} on.
     *
     * @param what  what it is about, such as "accuracy"
     * @param holds whether it is so after a step, if that is certain
     * @param words what is certain after a step
     * @param end   how the claim ends
     */
    static EnclosedInstance atEveryStep(EnclosedRun run, RandomWalk walk, String what,
                                        Function<StepCertificate, Optional<Boolean>> holds,
                                        Function<StepCertificate, String> words, String end) {
        if (run.failure().isPresent()) {
            return undecided(walk, run.failure().get());
        }
        List<StepCertificate> steps = run.certificates().subList(FROM, TO + 1);
        boolean first = holds.apply(steps.get(0)).orElse(false);
        for (StepCertificate step : steps) {
            if (!holds.apply(step).equals(Optional.of(first))) {
                return undecided(walk, "step " + step.step() + " does not agree with step " + FROM);
            }
        }
        return new EnclosedInstance(walk.toString(), first ? Certainty.CERTAINLY : Certainty.CERTAINLY_NOT,
                what + " " + String.join(", ", stretches(steps, words)) + end);
    }

    /** Equal words of neighbouring steps together. */
    private static List<String> stretches(List<StepCertificate> steps, Function<StepCertificate, String> words) {
        List<String> stretches = new ArrayList<>();
        int start = 0;
        for (int end = 0; end < steps.size(); end++) {
            boolean last = end + 1 == steps.size() || !words.apply(steps.get(end + 1)).equals(words.apply(steps.get(end)));
            if (last) {
                stretches.add(words.apply(steps.get(end)) + " at every step from " + steps.get(start).step() + " to "
                        + steps.get(end).step());
                start = end + 1;
            }
        }
        return stretches;
    }

    /** The findings, and after them the course of a distance along the paper's runs: what is certain of it, which decides nothing. */
    static List<String> withCourses(List<String> findings, EnclosedRuns runs, EnclosedDistance distance) {
        List<String> all = new ArrayList<>(findings);
        PaperWalks.SMALL.forEach(walk -> all.add(course(runs.of(walk), walk, distance)));
        return all;
    }

    private static String course(EnclosedRun run, RandomWalk walk, EnclosedDistance distance) {
        List<String> at = new ArrayList<>();
        for (int step : List.of(EARLY, TO)) {
            Optional<Interval> value = run.failure().isPresent() ? Optional.empty() : distance.at().apply(walk, run.certificates().get(step));
            at.add(value.map(EnclosedClaim::middle).orElse("not known") + " at step " + step);
        }
        return "enclosed, to illustrate: " + walk + ": " + distance.name() + " is " + Text.list(at);
    }

    private static String middle(Interval x) {
        return Text.decimal(Fractions.toDouble(new BigFraction(x.lower().add(x.upper()), x.precision().one().shiftLeft(1))));
    }

    private static EnclosedInstance undecided(RandomWalk walk, String reason) {
        return new EnclosedInstance(walk.toString(), Certainty.UNDECIDED, reason);
    }
}
