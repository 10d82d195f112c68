package org.circlewalk.checker.train.phase;

import static org.circlewalk.spec.parameter.InvalidParameterException.require;

import java.util.Locale;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.console.input.Vocabulary;
import org.circlewalk.checker.train.Course;
import org.circlewalk.impl.run.MeasuredAccuracy;
import org.circlewalk.impl.run.StepRecord;
import org.circlewalk.impl.run.TrainingRun;
import org.circlewalk.impl.run.TrainingSettings;
import org.circlewalk.spec.lemma.E4LimitGap;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * One point of the phase diagram: the exact sign and the trained outcome side by side.
 *
 * @param K             nodes
 * @param p             the exact probability
 * @param negativeGap   the smallest k ≥ 2 with gap_k(∞) &lt; 0 (Lemma E.4), or null if there is none or p is 0 or 1; exact
 * @param attendedSteps N − j for the position j that has the largest score after training: 1 is the parent token, 0 the zero
 *                      token; measured
 * @param score         that largest score
 * @param accuracy      the accuracy of the trained model
 * @param accuracyBy    how it was obtained
 * @param optimal       max(p, 1−p)
 * @param course        the model over the run, thinned, or null unless asked for
 * @param stopped       why training ended before its last step, one sentence; null if it did not
 */
public record PhaseCell(int K, BigFraction p, Integer negativeGap, int attendedSteps, double score, double accuracy,
                        String accuracyBy, BigFraction optimal, Course course, String stopped) {
    private static final Vocabulary<MeasuredAccuracy.How> WAYS = Vocabulary.ofNames(MeasuredAccuracy.How.class);
    private static final int ANY_LENGTH = 2;

    /** @throws org.circlewalk.spec.parameter.InvalidParameterException if there is no such walk, or a number is none of its run */
    public PhaseCell {
        RandomWalk walk = new RandomWalk(K, ANY_LENGTH, p);
        require(negativeGap == null || negativeGap >= 2 && !walk.isDeterministic(), "negativeGap", negativeGap,
                walk.isDeterministic() ? "missing for p of 0 or 1" : "at least 2");
        require(attendedSteps >= 0, "attendedSteps", attendedSteps, "at least 0");
        requireShare("score", score);
        requireShare("accuracy", accuracy);
        WAYS.meaning("accuracyBy", accuracyBy);
        require(optimal.equals(walk.optimalAccuracy()), "optimal", Fractions.brief(optimal),
                "max(p, 1 − p), which is " + Fractions.brief(walk.optimalAccuracy()));
        if (course != null) {
            course.requireNodes(K);
            course.requireEnd(attendedSteps, score, accuracy);
        }
    }

    private static void requireShare(String name, double value) {
        // What is no number is computed of a run that left the range of double; no document spells it.
        require(!(value < 0 || value > 1), name, value, "from 0 to 1");
    }

    static PhaseCell of(TrainingSettings settings, int steps, boolean course) {
        RandomWalk walk = settings.walk();
        Optional<Integer> negative =
                walk.isDeterministic() ? Optional.empty() : E4LimitGap.of(walk.nodes(), walk.p()).smallestNegative();
        try (TrainingRun run = TrainingRun.start(settings, 1)) {
            Course.Recorder models = new Course.Recorder();
            String stopped = null;
            while (run.step() < steps && stopped == null) {
                if (course && Course.isThinned(run.step(), steps)) {
                    models.add(run, run.measure());
                }
                stopped = run.tryToAdvance().orElse(null);
            }
            StepRecord end = run.measure();
            models.add(run, end);
            return new PhaseCell(walk.nodes(), walk.p(), negative.orElse(null), walk.length() - end.selectedPosition(),
                    end.selectedScore(), end.accuracy().value(), end.accuracy().how().name().toLowerCase(Locale.ROOT),
                    walk.optimalAccuracy(), course ? models.course() : null, stopped);
        }
    }

    /** Whether the trained model attends the parent token. */
    public boolean reachesParent() {
        return attendedSteps == 1;
    }

    /** Whether the gap has a limit: not for a deterministic walk. */
    public boolean hasLimit() {
        return p.compareTo(BigFraction.ZERO) > 0 && p.compareTo(BigFraction.ONE) < 0;
    }

    /** Whether the exact sign for N → ∞ exists and says something else than the outcome at this N. */
    public boolean signContradictsOutcome() {
        return hasLimit() && reachesParent() != (negativeGap == null);
    }
}
