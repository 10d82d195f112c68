package org.circlewalk.checker.reproduce.claims;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.reproduce.experiment.Check;
import org.circlewalk.checker.reproduce.experiment.Cost;
import org.circlewalk.checker.reproduce.experiment.Effort;
import org.circlewalk.checker.reproduce.experiment.Experiment;
import org.circlewalk.checker.reproduce.experiment.Measured;
import org.circlewalk.checker.reproduce.experiment.Outcome;
import org.circlewalk.checker.reproduce.training.ModelTrace;
import org.circlewalk.impl.model.FixedAttention;
import org.circlewalk.impl.task.CircleTask;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.PaperSettings;
import org.circlewalk.spec.walk.RandomWalk;

/** Claim (h): the autoregressive baseline f = V x_{N−1}, a convex problem, solves the task at once. */
public final class AutoregressiveBaseline implements Experiment {
    private static final RandomWalk DETERMINISTIC = new RandomWalk(PaperSettings.NODES, PaperSettings.LENGTH, BigFraction.ONE);
    private static final String RANDOM = "p = 7/10";
    private static final String CERTAIN = "p = 1";

    @Override
    public String name() {
        return "claim-h";
    }

    @Override
    public String title() {
        return "The autoregressive baseline f = V x_{N−1}, K = 6, N = 97";
    }

    @Override
    public String claimed() {
        return "A simple autoregressive model f(X) = V x_{N−1} solves the task, p = 1 included, at once.";
    }

    private static ModelTrace withoutSample(RandomWalk walk) {
        return CircleRuns.population(walk, FixedAttention.onParent(walk.nodes(), walk.length()), PaperSettings.STEPS, 1000);
    }

    private static List<ModelTrace> trained(RandomWalk walk, Effort effort) {
        return effort.bySeed(seed -> CircleRuns.sampled(new CircleTask(walk),
                FixedAttention.onParent(walk.nodes(), walk.length()), PaperSettings.STEPS, seed));
    }

    @Override
    public Cost cost() {
        return new Cost(0.6, 0.07);
    }

    @Override
    public Outcome run(Effort effort) {
        Map<String, List<ModelTrace>> sampled = new LinkedHashMap<>();
        sampled.put(RANDOM, trained(CircleRuns.WALK, effort));
        sampled.put(CERTAIN, trained(DETERMINISTIC, effort));
        Map<String, ModelTrace> population = new LinkedHashMap<>();
        population.put(RANDOM, withoutSample(CircleRuns.WALK));
        population.put(CERTAIN, withoutSample(DETERMINISTIC));
        double[] random = fromFirstStep(sampled.get(RANDOM));
        double[] certain = fromFirstStep(sampled.get(CERTAIN));
        return new Outcome(CircleRuns.described(CircleRuns.WALK, PaperSettings.STEPS, effort),
                List.of(CircleRuns.accuracy("Accuracy", sampled, population, Map.of("max(p, 1 − p) at p = 7/10", 0.7))),
                checks(random, certain),
                "From the first step on the accuracy is " + Measured.range(random) + " at p = 7/10 and " + Measured.range(certain)
                        + " at p = 1.", List.of());
    }

    private static double[] fromFirstStep(List<ModelTrace> courses) {
        return courses.stream().flatMap(course -> Stream.of(course.points().subList(1, course.points().size())))
                .flatMap(List::stream).mapToDouble(point -> point.accuracy()).toArray();
    }

    static List<Check> checks(double[] random, double[] certain) {
        double optimal = Fractions.toDouble(CircleRuns.WALK.optimalAccuracy());
        return List.of(
                Check.claim("at p = 1 the accuracy is 1 from the first step on", Measured.equalTo(1, certain)),
                Check.claim("at p = 7/10 it is optimal up to the error of 1000 test walks",
                        Measured.between(optimal - CircleRuns.SAMPLING_ERROR, optimal + CircleRuns.SAMPLING_ERROR, random)));
    }
}
