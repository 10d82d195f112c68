package org.circlewalk.checker.reproduce.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.circlewalk.checker.console.output.Count;
import org.circlewalk.checker.reproduce.chart.Axis;
import org.circlewalk.checker.reproduce.chart.Curves;
import org.circlewalk.checker.reproduce.chart.Panel;
import org.circlewalk.checker.reproduce.chart.Series;
import org.circlewalk.checker.reproduce.chart.Series.Style;
import org.circlewalk.checker.reproduce.experiment.Check;
import org.circlewalk.checker.reproduce.experiment.Cost;
import org.circlewalk.checker.reproduce.experiment.Effort;
import org.circlewalk.checker.reproduce.experiment.Experiment;
import org.circlewalk.checker.reproduce.experiment.Measured;
import org.circlewalk.checker.reproduce.experiment.Outcome;
import org.circlewalk.checker.reproduce.training.Runs;
import org.circlewalk.impl.model.ModelState;
import org.circlewalk.impl.run.TrainingRun;
import org.circlewalk.impl.run.TrainingSettings;
import org.circlewalk.impl.task.RandomStream;
import org.circlewalk.impl.task.SampledWalks;
import org.circlewalk.spec.parameter.PaperSettings;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * Figures 5 and 9: zero initialisation, p = 1, N = rK + 1.
 *
 * @param name the figure
 * @param walk K, N and p
 */
public record ZeroStartFailure(String name, RandomWalk walk) implements Experiment {
    /** More than four standard deviations of a share of 1000 walks, √(5/36/1000) each at K = 6, less at larger K. */
    private static final double SAMPLING_ERROR = 0.05;
    /** 1 − Σ and the like: N numbers of size 1/N, each with a few roundings. */
    private static final double ROUNDING = 1e-12;

    /**
     * A run with the accuracy on 1000 test walks, as the paper measures it, after each step; exact accuracies would take
     * minutes, since the entries of V have no small common denominator.
     */
    private record Tested(List<Double> accuracies, ModelState end) {
        static Tested of(TrainingSettings settings) {
            return of(TrainingRun.start(settings, 1));
        }

        static Tested leftToRounding(TrainingSettings settings) {
            return of(TrainingRun.startLeftToRounding(settings, 1));
        }

        private static Tested of(TrainingRun start) {
            TrainingSettings settings = start.settings();
            SampledWalks test = SampledWalks.draw(settings.walk(), settings.testSequences(),
                    RandomStream.COUNTED_WALKS.seed(settings.seed()));
            List<Double> accuracies = new ArrayList<>();
            try (TrainingRun run = start) {
                accuracies.add(Attention.accuracy(run.state(), test));
                while (run.step() < PaperSettings.STEPS) {
                    run.advance();
                    accuracies.add(Attention.accuracy(run.state(), test));
                }
                return new Tested(accuracies, run.state());
            }
        }

        double accuracy() {
            return accuracies.get(PaperSettings.STEPS);
        }

        double[] curve() {
            return accuracies.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }

    @Override
    public String title() {
        return "Zero initialisation, " + walk;
    }

    @Override
    public String claimed() {
        return "The accuracy stays at 1/K, the scores of all tokens are identical and V is approximately proportional to the "
                + "all-one matrix.";
    }

    @Override
    public Cost cost() {
        return new Cost(0.4, 0.08);
    }

    @Override
    public Outcome run(Effort effort) {
        TrainingSettings settings = Runs.sampled(walk, PaperSettings.SEQUENCES, 1);
        List<Tested> sampled = effort.bySeed(seed -> Tested.of(Runs.sampled(walk, PaperSettings.SEQUENCES, seed)));
        Tested population = Tested.of(Runs.population(walk));
        List<double[]> plain = effort.bySeed(seed ->
                Tested.leftToRounding(Runs.sampled(walk, PaperSettings.SEQUENCES, seed)).curve());
        List<Check> checks = new ArrayList<>(checks(1.0 / walk.nodes(),
                sampled.stream().mapToDouble(trace -> trace.accuracy()).toArray(),
                sampled.stream().mapToDouble(trace -> spread(trace.end().scores())).toArray(),
                sampled.stream().map(trace -> ValueShape.hasConstantRows(trace.end())).toList(),
                ValueShape.largestOverSmallest(population.end())));
        checks.add(plainCheck(1.0 / walk.nodes(), plain.stream().mapToDouble(curve -> curve[PaperSettings.STEPS]).toArray()));
        return new Outcome(Runs.described(settings, PaperSettings.STEPS, effort.seeds()),
                panels(sampled, population, plain), checks, found(sampled, population, plain), remarks(plain));
    }

    private List<String> remarks(List<double[]> plain) {
        List<String> remarks = new ArrayList<>();
        remarks.add("The symmetry is exact (Theorem 4.1, audit row 4.1); the runs keep it by construction, as rounding errors of "
                + "1e-17 grow until training escapes.");
        double[] escapes = plain.stream().mapToDouble(ZeroStartFailure::escape).filter(step -> step >= 0).toArray();
        if (escapes.length > 0) {
            remarks.add("Left to double precision, training escapes on " + escapes.length + " of "
                    + Count.of(plain.size(), "seed") + ", to accuracy above 2/3, at step " + Measured.range(escapes)
                    + ": that refutes nothing, and a run that stays is lucky rounding.");
        }
        return remarks;
    }

    /** The first step with an accuracy above 2/3, or −1. */
    private static double escape(double[] accuracies) {
        for (int step = 0; step < accuracies.length; step++) {
            if (accuracies[step] > 2.0 / 3) {
                return step;
            }
        }
        return -1;
    }

    /** (largest − smallest)/largest of the scores of the visible positions. */
    private static double spread(double[] scores) {
        double[] visible = Arrays.copyOf(scores, scores.length - 1);
        double largest = DoubleStream.of(visible).max().orElseThrow();
        return (largest - DoubleStream.of(visible).min().orElseThrow()) / largest;
    }

    private String found(List<Tested> sampled, Tested population, List<double[]> plain) {
        return "After 50 steps over " + Count.of(sampled.size(), "seed") + ": accuracy "
                + Measured.range(sampled.stream().mapToDouble(trace -> trace.accuracy()).toArray())
                + ", largest over smallest entry of V "
                + Measured.range(sampled.stream().mapToDouble(trace -> ValueShape.largestOverSmallest(trace.end())).toArray())
                + " (population: " + Measured.shown(ValueShape.largestOverSmallest(population.end()))
                + "), every visible score " + Measured.shown(population.end().scores()[0])
                + "; without the symmetry kept, accuracy "
                + Measured.range(plain.stream().mapToDouble(curve -> curve[PaperSettings.STEPS]).toArray()) + ".";
    }

    /** @param populationRatio the largest over the smallest entry of V for the population */
    static List<Check> checks(double guess, double[] accuracies, double[] scoreSpreads, List<Boolean> constantRows,
                              double populationRatio) {
        return List.of(
                Check.claim("the accuracy is 1/K up to the error of 1000 test walks",
                        Measured.between(guess - SAMPLING_ERROR, guess + SAMPLING_ERROR, accuracies)),
                Check.claim("the scores of all visible tokens are identical", Measured.atMost(ROUNDING, scoreSpreads)),
                Check.claim("V has constant rows: it tells no node from another", Measured.always(constantRows)),
                Check.claim("for the population V is a multiple of the all-one matrix", Measured.equalTo(1, populationRatio)));
    }

    static Check plainCheck(double guess, double... accuracies) {
        return Check.condition("a run in double precision stays there without help",
                Measured.atMost(guess + SAMPLING_ERROR, accuracies));
    }

    private List<Panel> panels(List<Tested> sampled, Tested population, List<double[]> plain) {
        double[] steps = IntStream.rangeClosed(0, PaperSettings.STEPS).asDoubleStream().toArray();
        Curves accuracy = new Curves("Accuracy", Axis.linear("step"), Axis.linear("share of right predictions"), List.of(
                Series.band("sampled, mean and range", steps, sampled.stream().map(Tested::curve).toList()),
                Series.of("population", Style.DASHES, steps, population.curve()),
                Series.band("sampled, symmetry left to rounding", steps, plain)));
        return List.of(accuracy, ValueShape.panel("V after 50 steps, seed 1", sampled.get(0).end()),
                Attention.panel("Scores after 50 steps", sampled.stream().map(trace -> trace.end().scores()).toList(),
                        population.end().scores(), 1),
                ValueShape.panel("V after 50 steps, population", population.end()));
    }
}
