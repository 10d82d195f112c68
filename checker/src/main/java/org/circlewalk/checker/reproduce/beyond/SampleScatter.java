package org.circlewalk.checker.reproduce.beyond;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.console.output.Count;
import org.circlewalk.checker.reproduce.chart.Axis;
import org.circlewalk.checker.reproduce.chart.Curves;
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
import org.circlewalk.impl.model.SumOfSquares;
import org.circlewalk.impl.run.TrainingRun;
import org.circlewalk.impl.run.TrainingSettings;
import org.circlewalk.spec.parameter.PaperSettings;
import org.circlewalk.spec.walk.RandomWalk;

/** Beyond the paper: how sampled training scatters around population training as the number of sequences grows. */
public final class SampleScatter implements Experiment {
    private static final RandomWalk WALK =
            new RandomWalk(PaperSettings.NODES, PaperSettings.LENGTH, new BigFraction(7, 10));
    private static final List<Integer> SEQUENCES = List.of(100, 300, 1000, 3000, 10_000, 30_000);
    /**
     * The mean over five seeds of a scatter has an error of about a tenth; over a decade and a half that is less than 0.1 in the
     * exponent.
     */
    private static final double EXPONENT_ERROR = 0.1;

    @Override
    public String name() {
        return "scatter";
    }

    @Override
    public String title() {
        return "Sampled training around population training, K = 6, N = 97, p = 7/10, 50 steps";
    }

    @Override
    public String claimed() {
        return "The experiments train on 1000 sequences in place of the population loss that the theorems are about.";
    }

    @Override
    public Cost cost() {
        return new Cost(0.2, 0.2);
    }

    @Override
    public Outcome run(Effort effort) {
        ModelState population = trained(Runs.population(WALK));
        List<double[]> distances = effort.bySeed(seed -> SEQUENCES.stream()
                .mapToDouble(n -> distance(trained(Runs.sampled(WALK, n, seed)).value(), population.value())).toArray());
        double[] x = SEQUENCES.stream().mapToDouble(Integer::doubleValue).toArray();
        Series band = Series.band("sampled, mean and range", x, distances);
        int paper = SEQUENCES.indexOf(PaperSettings.SEQUENCES);
        double exponent = StrictMath.log(band.y().get(x.length - 1) / band.y().get(paper)) / StrictMath.log(x[x.length - 1] / x[paper]);
        double[] rate = IntStream.range(0, x.length).mapToDouble(i -> band.y().get(paper) * Math.sqrt(x[paper] / x[i])).toArray();
        double[] atPaper = distances.stream().mapToDouble(curve -> curve[paper]).toArray();
        double[] fewest = distances.stream().mapToDouble(curve -> curve[0]).toArray();
        Map<String, Object> settings =
                new LinkedHashMap<>(Runs.described(Runs.population(WALK), PaperSettings.STEPS, effort.seeds()));
        settings.put("sequences", SEQUENCES);
        return new Outcome(settings, List.of(new Curves("‖V − V_population‖_F / ‖V_population‖_F after 50 steps",
                Axis.logarithmic("number of sequences n"), Axis.logarithmic("relative distance"),
                List.of(band, Series.of("n^(−1/2)", Style.DASHES, x, rate)))),
                checks(exponent, atPaper, fewest),
                "Over " + Count.of(effort.seeds(), "seed") + " the relative distance of V is " + Measured.range(atPaper)
                        + " with 1000 sequences and falls with the exponent " + Measured.shown(exponent)
                        + " from there to 30000; with 100 sequences it is "
                        + Measured.range(fewest) + ".",
                List.of("A relative distance near 1 means that training on so few sequences went elsewhere: attention on another "
                        + "token, and a V that belongs to it."));
    }

    /**
     * @param atPaper with 1000 sequences, for each seed
     * @param fewest  with 100
     */
    static List<Check> checks(double exponent, double[] atPaper, double[] fewest) {
        return List.of(
                Check.claim("with 1000 sequences V is within a tenth of the population's", Measured.atMost(0.1, atPaper)),
                Check.claim("the distance falls like n^(−1/2) from there on",
                        Measured.between(-0.5 - EXPONENT_ERROR, -0.5 + EXPONENT_ERROR, exponent)),
                Check.condition("100 sequences would do as well, up to n^(−1/2)",
                        Measured.atMost(0.1 * Math.sqrt(10), fewest)));
    }

    private static ModelState trained(TrainingSettings settings) {
        try (TrainingRun run = TrainingRun.start(settings, 1)) {
            while (run.step() < PaperSettings.STEPS) {
                run.advance();
            }
            return run.state();
        }
    }

    private static double distance(double[] value, double[] reference) {
        double[] difference = value.clone();
        for (int e = 0; e < difference.length; e++) {
            difference[e] -= reference[e];
        }
        return SumOfSquares.of(difference).rootOfQuotient(SumOfSquares.of(reference));
    }
}
