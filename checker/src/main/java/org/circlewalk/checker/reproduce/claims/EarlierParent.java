package org.circlewalk.checker.reproduce.claims;

import java.util.List;
import java.util.Map;
import org.circlewalk.checker.console.output.Count;
import org.circlewalk.checker.reproduce.experiment.Check;
import org.circlewalk.checker.reproduce.experiment.Cost;
import org.circlewalk.checker.reproduce.experiment.Effort;
import org.circlewalk.checker.reproduce.experiment.Experiment;
import org.circlewalk.checker.reproduce.experiment.Measured;
import org.circlewalk.checker.reproduce.experiment.Outcome;
import org.circlewalk.checker.reproduce.training.ModelTrace;
import org.circlewalk.impl.model.AttentionGeometry;
import org.circlewalk.impl.model.MatrixAttention;
import org.circlewalk.impl.task.ChainTask;
import org.circlewalk.spec.chain.MarkovChain;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.PaperSettings;

/** Claim (f): a target that depends on s_{N−2} instead is learnt, and attention selects N−2. */
public final class EarlierParent implements Experiment {
    private static final int LAG = 2;
    private static final String NAME = "label from s_{N−2}";

    @Override
    public String name() {
        return "claim-f";
    }

    @Override
    public String title() {
        return "A label that is a step from s_{N−2}, K = 6, N = 97, p = 7/10";
    }

    @Override
    public String claimed() {
        return "If the label depends on s_{N−2} instead of s_{N−1}, it is learnt as well and attention selects N−2.";
    }

    @Override
    public Cost cost() {
        return new Cost(1, 0.02);
    }

    @Override
    public Outcome run(Effort effort) {
        ChainTask task = new ChainTask(MarkovChain.onCircle(CircleRuns.WALK), CircleRuns.WALK.length(), LAG);
        MatrixAttention attention = new MatrixAttention(CircleRuns.WALK.nodes(),
                AttentionGeometry.plain(CircleRuns.WALK.length(), PaperSettings.POSITION_DIMENSION));
        List<ModelTrace> courses = effort.bySeed(seed -> CircleRuns.sampled(task, attention, PaperSettings.STEPS, seed));
        ModelTrace population = CircleRuns.population(task, attention, PaperSettings.STEPS);
        double[] scores = ModelTrace.values(courses, course -> course.scoreAt(LAG));
        double[] accuracies = ModelTrace.values(courses, course -> course.last().accuracy());
        double optimal = Fractions.toDouble(task.optimalAccuracy());
        return new Outcome(CircleRuns.described(CircleRuns.WALK, PaperSettings.STEPS, effort),
                List.of(CircleRuns.attention("Score of s_{N−2}", Map.of(NAME, courses), Map.of(NAME, population), LAG),
                        CircleRuns.accuracy("Accuracy", Map.of(NAME, courses), Map.of(NAME, population),
                                Map.of("optimal", optimal))),
                checks(scores, accuracies, optimal, population.scoreAt(LAG)),
                "After 50 steps over " + Count.of(effort.seeds(), "seed") + " S_{N−2} is " + Measured.range(scores) + " and the accuracy "
                        + Measured.range(accuracies) + ", optimal is " + Measured.shown(optimal) + "; without a sample S_{N−2} is "
                        + Measured.shown(population.scoreAt(LAG)) + ".",
                List.of("The accuracy of the population run is measured on " + CircleRuns.TEST_WALKS + " walks."));
    }

    /** @param population the score of s_{N−2} without a sample */
    static List<Check> checks(double[] scores, double[] accuracies, double optimal, double population) {
        return List.of(
                Check.claim("the score of s_{N−2} is close to 1", Measured.atLeast(0.95, scores)),
                Check.claim("the accuracy is optimal up to the error of 1000 test walks",
                        Measured.atLeast(optimal - CircleRuns.SAMPLING_ERROR, accuracies)),
                Check.condition("without a sample the score of s_{N−2} is close to 1 as well",
                        Measured.atLeast(0.95, population)));
    }
}
