package org.circlewalk.checker.reproduce.variant;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.reproduce.experiment.Check;
import org.circlewalk.checker.reproduce.experiment.Effort;
import org.circlewalk.checker.reproduce.experiment.Experiment;
import org.circlewalk.checker.reproduce.experiment.Measured;
import org.circlewalk.checker.reproduce.experiment.Outcome;
import org.circlewalk.impl.model.AttentionGeometry;
import org.circlewalk.impl.model.MatrixAttention;
import org.circlewalk.impl.task.ChainTask;
import org.circlewalk.spec.chain.MarkovChain;
import org.circlewalk.spec.parameter.PaperSettings;

/** Claim (i): chains beyond the circle, general transition matrices and graphs that are not circulant. */
public final class GeneralChains implements Experiment {
    private static final int LENGTH = 61;
    private static final String WHEEL = "wheel, 6 nodes";
    private static final int MANY = 20_000;
    private static final int FEW_STEPS = 10;
    private static final int RANDOM_NODES = 6;
    private static final int LARGEST_WEIGHT = 9;

    @Override
    public String name() {
        return "claim-i";
    }

    @Override
    public String title() {
        return "Other chains: a cube, a path, a wheel, a random transition matrix; N = 61";
    }

    @Override
    public String claimed() {
        return "The findings extend to other chains: attention selects the parent token and V learns the transition.";
    }

    private static Map<String, MarkovChain> chains() {
        Map<String, MarkovChain> chains = new LinkedHashMap<>();
        chains.put("cube, 8 nodes", MarkovChain.onGraph(new int[][] {
            {1, 2, 4}, {0, 3, 5}, {0, 3, 6}, {1, 2, 7}, {0, 5, 6}, {1, 4, 7}, {2, 4, 7}, {3, 5, 6}}));
        chains.put("path, 6 nodes", MarkovChain.onGraph(new int[][] {{1}, {0, 2}, {1, 3}, {2, 4}, {3, 5}, {4}}));
        chains.put(WHEEL, MarkovChain.onGraph(new int[][] {
            {1, 2, 3, 4, 5}, {0, 2, 5}, {0, 1, 3}, {0, 2, 4}, {0, 3, 5}, {0, 1, 4}}));
        chains.put("random matrix, 6 nodes", MarkovChain.withUniformStart(randomTransition()));
        return chains;
    }

    /** Weights 0 … 9 drawn uniformly, each row divided by its sum. */
    private static BigFraction[][] randomTransition() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(9);
        return IntStream.range(0, RANDOM_NODES).mapToObj(s -> {
            int[] weights = IntStream.range(0, RANDOM_NODES)
                    .map(y -> (int) ((random.nextLong() >>> 1) % (LARGEST_WEIGHT + 1))).toArray();
            int sum = Arrays.stream(weights).sum();
            return Arrays.stream(weights).mapToObj(weight -> new BigFraction(weight, sum)).toArray(BigFraction[]::new);
        }).toArray(BigFraction[][]::new);
    }

    @Override
    public Outcome run(Effort effort) {
        Map<String, List<Course>> sampled = new LinkedHashMap<>();
        Map<String, Double> optimal = new LinkedHashMap<>();
        chains().forEach((name, chain) -> {
            ChainTask task = new ChainTask(chain, LENGTH, 1);
            sampled.put(name, effort.bySeed(seed ->
                    CircleRuns.sampled(task, attention(chain), PaperSettings.STEPS, seed)));
            optimal.put(name, task.optimalAccuracy().doubleValue());
        });
        double[] scores = sampled.values().stream().flatMap(List::stream).mapToDouble(course -> course.scoreAt(1)).toArray();
        double[] missing = sampled.entrySet().stream().flatMapToDouble(entry -> entry.getValue().stream()
                .mapToDouble(course -> optimal.get(entry.getKey()) - course.last().accuracy())).toArray();
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("chains", List.copyOf(sampled.keySet()));
        settings.put("N", LENGTH);
        settings.put("steps", PaperSettings.STEPS);
        settings.put("seeds", effort.seeds());
        return new Outcome(settings, List.of(CircleRuns.attention("Score of the parent token", sampled, Map.of(), 1),
                CircleRuns.accuracy("Accuracy", sampled, Map.of(), Map.of())), checks(scores, missing),
                found(sampled, optimal),
                List.of("Where nodes differ in how often they are visited, the token part of the logits moves as well: "
                                + "between two nodes by " + spreads(sampled) + ". With " + MANY + " sequences the score of the parent on the wheel is "
                                + Measured.shown(manyOnTheWheel().scoreAt(1)) + ", so this is no effect of a small sample.",
                        "There is no population curve: the population engine is for walks on a circle."));
    }

    private static MatrixAttention attention(MarkovChain chain) {
        return new MatrixAttention(chain.nodes(), AttentionGeometry.plain(LENGTH, PaperSettings.POSITION_DIMENSION));
    }

    private static Course manyOnTheWheel() {
        MarkovChain wheel = chains().get(WHEEL);
        return CircleRuns.sampledOn(MANY, new ChainTask(wheel, LENGTH, 1), attention(wheel), FEW_STEPS, 1);
    }

    private static String spreads(Map<String, List<Course>> sampled) {
        return String.join(", ", sampled.entrySet().stream().map(entry -> Measured.range(Course.values(entry.getValue(), course -> {
            double[] logits = Arrays.copyOf(course.end().attention(),
                    course.end().attention().length - course.positionLogits().length);
            return Arrays.stream(logits).max().orElseThrow() - Arrays.stream(logits).min().orElseThrow();
        })) + " (" + entry.getKey() + ")").toList());
    }

    private static String found(Map<String, List<Course>> sampled, Map<String, Double> optimal) {
        return "After 50 steps: " + String.join("; ", sampled.entrySet().stream().map(entry -> entry.getKey() + ": S_{N−1} "
                + Measured.range(Course.values(entry.getValue(), course -> course.scoreAt(1))) + ", accuracy "
                + Measured.range(Course.values(entry.getValue(), course -> course.last().accuracy())) + " (optimal "
                + Measured.shown(optimal.get(entry.getKey())) + ")").toList()) + ".";
    }

    /** @param missing the optimal accuracy minus the one reached */
    static List<Check> checks(double[] parentScores, double[] missing) {
        return List.of(
                Check.claim("attention ends on the parent token on every chain and seed", Measured.atLeast(0.95, parentScores)),
                Check.claim("the accuracy is optimal up to the error of 1000 test walks",
                        Measured.atMost(CircleRuns.SAMPLING_ERROR, missing)));
    }
}
