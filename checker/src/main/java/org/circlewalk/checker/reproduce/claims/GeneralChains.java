package org.circlewalk.checker.reproduce.claims;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.reproduce.chart.Panel;
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
import org.circlewalk.impl.task.RandomStream;
import org.circlewalk.spec.chain.MarkovChain;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.PaperSettings;

/** Claim (i): chains beyond the circle, general transition matrices and graphs that are not circulant. */
public final class GeneralChains implements Experiment {
    private static final int LENGTH = 61;
    /** At zero a step moves V alone; the second is the first to move attention. */
    private static final int EARLY = 2;
    /** A score that is close to 1. */
    private static final double CLOSE = 0.95;
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
        chains.put("wheel, 6 nodes", MarkovChain.onGraph(new int[][] {
            {1, 2, 3, 4, 5}, {0, 2, 5}, {0, 1, 3}, {0, 2, 4}, {0, 3, 5}, {0, 1, 4}}));
        chains.put("random matrix, 6 nodes", MarkovChain.withUniformStart(randomTransition()));
        return chains;
    }

    /** Weights 0 … 9 drawn uniformly, each row divided by its sum. */
    private static BigFraction[][] randomTransition() {
        RandomGenerator random = RandomStream.seeded(9);
        return IntStream.range(0, RANDOM_NODES).mapToObj(s -> {
            int[] weights = IntStream.range(0, RANDOM_NODES)
                    .map(y -> (int) ((random.nextLong() >>> 1) % (LARGEST_WEIGHT + 1))).toArray();
            int sum = Arrays.stream(weights).sum();
            return Arrays.stream(weights).mapToObj(weight -> new BigFraction(weight, sum)).toArray(BigFraction[]::new);
        }).toArray(BigFraction[][]::new);
    }

    /**
     * What was found on one chain.
     *
     * @param sampled    by seed
     * @param population without a sample
     * @param uniform    E[x̄] at the start, where attention is uniform: the part of it on each node
     * @param early      the same after {@link #EARLY} steps of the population run
     * @param optimal    the best possible accuracy
     */
    private record Found(List<ModelTrace> sampled, ModelTrace population, List<Double> uniform, List<Double> early, double optimal) {
        static Found on(MarkovChain chain, Effort effort) {
            ChainTask task = new ChainTask(chain, LENGTH, 1);
            MatrixAttention attention = new MatrixAttention(chain.nodes(),
                    AttentionGeometry.plain(LENGTH, PaperSettings.POSITION_DIMENSION));
            return new Found(effort.bySeed(seed -> CircleRuns.sampled(task, attention, PaperSettings.STEPS, seed)),
                    CircleRuns.population(task, attention, PaperSettings.STEPS),
                    Arrays.stream(CircleRuns.populationAverage(task, attention, 0)).boxed().toList(),
                    Arrays.stream(CircleRuns.populationAverage(task, attention, EARLY)).boxed().toList(),
                    Fractions.toDouble(task.optimalAccuracy()));
        }

        boolean selectsTheParent() {
            return population.scoreAt(1) >= CLOSE;
        }

        String sentence() {
            return "S_{N−1} " + Measured.range(ModelTrace.values(sampled, course -> course.scoreAt(1))) + ", without a sample "
                    + Measured.shown(population.scoreAt(1)) + ", accuracy "
                    + Measured.range(ModelTrace.values(sampled, course -> course.last().accuracy())) + " and "
                    + Measured.shown(population.last().accuracy()) + " (optimal " + Measured.shown(optimal) + ")";
        }

        /** Where the attention of the population run is, first by node, then by position. */
        String elsewhere() {
            int node = early.indexOf(Collections.max(early));
            return "after " + EARLY + " steps " + Measured.shown(early.get(node)) + " of it is on node " + node
                    + ", where uniform attention has " + Measured.shown(uniform.get(node)) + ", after " + PaperSettings.STEPS
                    + " the most attended token is s_{N−" + (LENGTH - population.last().selectedPosition())
                    + "} with a mean score of " + Measured.shown(population.last().selectedScore());
        }
    }

    @Override
    public Cost cost() {
        return new Cost(6, 0.04);
    }

    @Override
    public Outcome run(Effort effort) {
        Map<String, MarkovChain> chains = chains();
        List<Found> each = chains.values().parallelStream().map(chain -> Found.on(chain, effort)).toList();
        Map<String, Found> found = new LinkedHashMap<>();
        chains.keySet().forEach(name -> found.put(name, each.get(found.size())));
        double[] scores = each.stream().flatMap(one -> one.sampled().stream()).mapToDouble(course -> course.scoreAt(1)).toArray();
        double[] missing = each.stream().flatMapToDouble(one -> one.sampled().stream()
                .mapToDouble(course -> one.optimal() - course.last().accuracy())).toArray();
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("chains", List.copyOf(chains.keySet()));
        settings.put("N", LENGTH);
        settings.put("steps", PaperSettings.STEPS);
        settings.put("seeds", effort.seeds());
        return new Outcome(settings, panels(found), checks(scores, missing),
                "After " + PaperSettings.STEPS + " steps: " + listed(found, Found::sentence, "; ") + ".", remarks(found));
    }

    /** A row for each chain. */
    private static List<Panel> panels(Map<String, Found> found) {
        List<Panel> panels = new ArrayList<>();
        found.forEach((name, one) -> {
            Map<String, List<ModelTrace>> sampled = Map.of(name, one.sampled());
            Map<String, ModelTrace> population = Map.of(name, one.population());
            panels.add(CircleRuns.attention("Score of the parent token", sampled, population, 1));
            panels.add(CircleRuns.accuracy("Accuracy", sampled, population, Map.of("optimal", one.optimal())));
        });
        return panels;
    }

    private static String listed(Map<String, Found> found, Function<Found, String> text, String separator) {
        return String.join(separator, found.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + text.apply(entry.getValue())).toList());
    }

    private static List<String> remarks(Map<String, Found> found) {
        Map<String, Found> others = new LinkedHashMap<>(found);
        others.values().removeIf(Found::selectsTheParent);
        Map<String, Found> parents = new LinkedHashMap<>(found);
        parents.keySet().removeAll(others.keySet());
        List<String> remarks = new ArrayList<>();
        remarks.add("Where nodes differ in how often they are visited, the token part of the logits moves as well. Between two nodes "
                + "it differs by: " + listed(found, one -> Measured.range(ModelTrace.values(one.sampled(), ModelTrace::tokenSpread))
                + ", without a sample " + Measured.shown(one.population().tokenSpread()), "; ") + ".");
        if (!parents.isEmpty()) {
            remarks.add("Without a sample attention selects the parent token on: " + String.join("; ", parents.keySet()) + ".");
        }
        if (!others.isEmpty()) {
            remarks.add("Without a sample attention goes elsewhere as well, so that is no effect of sampling: "
                    + listed(others, Found::elsewhere, "; ") + ".");
        }
        remarks.add("The mean scores of the population runs are those over all walks, their accuracy is measured on "
                + CircleRuns.TEST_WALKS + " walks.");
        return remarks;
    }

    /** @param missing the optimal accuracy minus the one reached */
    static List<Check> checks(double[] parentScores, double[] missing) {
        return List.of(
                Check.claim("attention ends on the parent token on every chain and seed", Measured.atLeast(CLOSE, parentScores)),
                Check.claim("the accuracy is optimal up to the error of 1000 test walks",
                        Measured.atMost(CircleRuns.SAMPLING_ERROR, missing)));
    }
}
