package org.circlewalk.impl.run;

import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.impl.model.BinaryScale;
import org.circlewalk.impl.model.ExactPredictions;
import org.circlewalk.impl.model.ExactSnapshot;
import org.circlewalk.impl.model.ForwardPass;
import org.circlewalk.impl.model.LinearHead;
import org.circlewalk.impl.model.ModelState;
import org.circlewalk.impl.model.ValueDirection;
import org.circlewalk.impl.task.SampledWalks;
import org.circlewalk.impl.task.VisibleNodes;
import org.circlewalk.spec.model.Accuracy;
import org.circlewalk.spec.model.AccuracyCertificate;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.walk.RandomWalk;

/** Takes the measurements of a {@link StepRecord} on a fixed sample of test walks, exact where that is possible. */
final class WalkEvaluation {
    /** Up to this many walks, enumeration is at once. */
    private static final int ENUMERABLE_WALKS = 2048;
    private static final int LONGEST_ENUMERABLE = 16;
    /** So far before the end, powers of Π in exact fractions are still at once. */
    private static final int FARTHEST_CERTIFIABLE = 64;

    private final RandomWalk walk;
    private final double p;
    private final SampledWalks sample;

    WalkEvaluation(SampledWalks sample) {
        this.walk = sample.walk();
        this.p = Fractions.toDouble(walk.p());
        this.sample = sample;
    }

    /** Sums over the test walks. */
    private static final class Sums {
        private final double[] scores;
        private int correct;
        private double toTransition;
        private double toSquareRoot;
        private double kl;

        private Sums(int length) {
            scores = new double[length];
        }
    }

    /** The mean scores over the test walks, index = position − 1; exact up to rounding where they do not depend on it. */
    double[] meanScores(ModelState state) {
        if (state.attendsByPositionOnly()) {
            return state.scores();
        }
        double[] mean = new double[walk.length()];
        Evaluation.read(new VisibleNodes(sample), ForwardPass.of(state), (w, scores, average, output) -> {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += scores[i] / sample.count();
            }
        });
        return mean;
    }

    StepRecord record(int step, double loss, ModelState state) {
        Sums sums = new Sums(walk.length());
        // Only V's direction matters below, and its sums must not leave the range of double.
        double[] value = state.value();
        ForwardPass pass = new ForwardPass(state.tokenLogits(), state.positionLogits(), new LinearHead(walk.nodes()),
                BinaryScale.of(value).divided(value));
        Evaluation.read(new VisibleNodes(sample), pass, (w, scores, average, output) -> add(sums, w, scores, output));
        int selected = Evaluation.largest(sums.scores);
        int n = sample.count();
        return new StepRecord(step, loss, accuracy(state, sums.correct),
                sums.scores[walk.visible() - 1] / n, selected + 1, sums.scores[selected] / n,
                ValueDirection.distanceToTransition(state, p), ValueDirection.distanceToSquareRoot(state, p),
                sums.toTransition, sums.toSquareRoot, sums.kl / n);
    }

    private void add(Sums sums, int index, double[] scores, double[] output) {
        double total = 0;
        for (double f : output) {
            total += f;
        }
        int parent = sample.node(index, walk.visible());
        sums.correct += Evaluation.largest(output) == sample.label(index) ? 1 : 0;
        // Math.max keeps a NaN, which a comparison would drop.
        sums.toTransition = Math.max(sums.toTransition, ValueDirection.outputToTransition(output, parent, p));
        sums.toSquareRoot = Math.max(sums.toSquareRoot, ValueDirection.outputToSquareRoot(output, parent, p));
        sums.kl += divergence(p, output[(parent + 1) % walk.nodes()] / total)
                + divergence(1 - p, output[(parent + walk.nodes() - 1) % walk.nodes()] / total);
        for (int i = 0; i < scores.length; i++) {
            sums.scores[i] += scores[i];
        }
    }

    private static double divergence(double truth, double predicted) {
        return truth == 0 ? 0 : truth * StrictMath.log(truth / predicted);
    }

    private MeasuredAccuracy accuracy(ModelState state, int correct) {
        return exactAccuracy(walk, state).orElseGet(() -> MeasuredAccuracy.sampled(correct, sample.count()));
    }

    /** The exact accuracy of a state that attends by position only, where a certificate or few walks give it. */
    static Optional<MeasuredAccuracy> exactAccuracy(RandomWalk walk, ModelState state) {
        if (!state.attendsByPositionOnly()) {
            return Optional.empty();
        }
        Optional<BigFraction> certified = certified(walk, state, state.scores());
        if (certified.isPresent()) {
            return certified.map(accuracy -> MeasuredAccuracy.exactly(accuracy, MeasuredAccuracy.How.CERTIFIED));
        }
        return isEnumerable(walk) ? Optional.of(MeasuredAccuracy.exactly(Accuracy.byEnumeration(walk, ExactPredictions.of(state)::after),
                MeasuredAccuracy.How.ENUMERATED)) : Optional.empty();
    }

    private static boolean isEnumerable(RandomWalk walk) {
        return walk.isDeterministic() ? walk.length() <= ENUMERABLE_WALKS
                : walk.length() <= LONGEST_ENUMERABLE && walk.nodes() << walk.visible() <= ENUMERABLE_WALKS;
    }

    /** The certificate has no chance unless one position outweighs all others and is near the end. */
    private static Optional<BigFraction> certified(RandomWalk walk, ModelState state, double[] scores) {
        for (int i = 0; i < walk.visible(); i++) {
            if (scores[i] > 0.5) {
                boolean near = walk.visible() - i <= FARTHEST_CERTIFIABLE;
                return near ? new AccuracyCertificate(ExactSnapshot.value(state), i + 1,
                        ExactSnapshot.score(scores, i), i + 1 < walk.visible()).accuracy(walk) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
