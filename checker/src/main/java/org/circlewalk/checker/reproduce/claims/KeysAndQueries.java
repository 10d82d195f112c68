package org.circlewalk.checker.reproduce.claims;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.circlewalk.checker.reproduce.experiment.Check;
import org.circlewalk.checker.reproduce.experiment.Cost;
import org.circlewalk.checker.reproduce.experiment.Effort;
import org.circlewalk.checker.reproduce.experiment.Experiment;
import org.circlewalk.checker.reproduce.experiment.Measured;
import org.circlewalk.checker.reproduce.experiment.Outcome;
import org.circlewalk.checker.reproduce.training.ModelTrace;
import org.circlewalk.impl.model.Attention;
import org.circlewalk.impl.model.AttentionGeometry;
import org.circlewalk.impl.model.FactoredAttention;
import org.circlewalk.impl.model.MatrixAttention;
import org.circlewalk.impl.task.CircleTask;
import org.circlewalk.spec.parameter.PaperSettings;

/** Claim (d): W = K·Q with zero initialisation never moves. */
public final class KeysAndQueries implements Experiment {
    private static final int RANK = 16;
    private static final double SIGMA = 0.01;
    private static final String ZERO = "keys and queries from zero";
    private static final String MATRIX = "one matrix from zero";
    private static final String GAUSSIAN = "keys and queries from N(0, 0.01²)";

    @Override
    public String name() {
        return "claim-d";
    }

    @Override
    public String title() {
        return "W as a product of keys and queries, rank 16, K = 6, N = 97, p = 7/10";
    }

    @Override
    public String claimed() {
        return "With W = K·Q and zero initialisation W never moves.";
    }

    @Override
    public Cost cost() {
        return new Cost(2, 0.3);
    }

    @Override
    public Outcome run(Effort effort) {
        AttentionGeometry geometry = AttentionGeometry.plain(CircleRuns.WALK.length(), PaperSettings.POSITION_DIMENSION);
        Attention factored = new FactoredAttention(CircleRuns.WALK.nodes(), RANK, geometry);
        Attention matrix = new MatrixAttention(CircleRuns.WALK.nodes(), geometry);
        CircleTask task = new CircleTask(CircleRuns.WALK);
        Map<String, List<ModelTrace>> sampled = new LinkedHashMap<>();
        sampled.put(ZERO, effort.bySeed(seed -> CircleRuns.sampled(task, factored, PaperSettings.STEPS, seed)));
        sampled.put(GAUSSIAN, effort.bySeed(seed -> CircleRuns.sampled(task, factored, PaperSettings.STEPS, SIGMA, seed)));
        sampled.put(MATRIX, effort.bySeed(seed -> CircleRuns.sampled(task, matrix, PaperSettings.STEPS, seed)));
        Map<String, ModelTrace> population = new LinkedHashMap<>();
        population.put(ZERO, CircleRuns.population(CircleRuns.WALK, factored, PaperSettings.STEPS, 1000));
        population.put("from N(0, 0.01²), seed 1", CircleRuns.population(CircleRuns.WALK, factored, PaperSettings.STEPS, SIGMA, 1));
        population.put(MATRIX, CircleRuns.population(CircleRuns.WALK, matrix, PaperSettings.STEPS, 1000));
        double[] moved = sampled.get(ZERO).stream().flatMapToDouble(course -> DoubleStream.of(course.end().attention()))
                .map(Math::abs).toArray();
        double[] accuracy = ModelTrace.values(sampled.get(ZERO), course -> course.last().accuracy());
        double[] gaussian = ModelTrace.values(sampled.get(GAUSSIAN), course -> course.scoreAt(1));
        return new Outcome(CircleRuns.described(CircleRuns.WALK, PaperSettings.STEPS, effort),
                List.of(CircleRuns.attention("Score of the parent token", sampled, population, 1),
                        CircleRuns.accuracy("Accuracy", sampled, population, Map.of("max(p, 1 − p)", 0.7))),
                checks(moved),
                "After 50 steps the largest entry of keys and queries is " + Measured.range(DoubleStream.of(moved).max().orElseThrow())
                        + " and the accuracy " + Measured.range(accuracy) + "; from a Gaussian start S_{N−1} ends at "
                        + Measured.range(gaussian) + ".",
                List.of("The slope of either factor has the other as a factor, so both zero is a stationary point, whatever V is."));
    }

    static List<Check> checks(double[] moved) {
        return List.of(Check.claim("every entry of keys and queries is exactly 0 after training", Measured.equalTo(0, moved)));
    }
}
