package org.circlewalk.checker.reproduce.beyond;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
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
import org.circlewalk.impl.model.ValueDirection;
import org.circlewalk.impl.run.TrainingRun;
import org.circlewalk.impl.run.TrainingSettings;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.PaperSettings;
import org.circlewalk.spec.walk.RandomWalk;

/** Beyond the paper: where the direction of V goes, over up to 10⁵ steps of population training. */
public final class SquareRootLaw implements Experiment {
    private static final List<BigFraction> PROBABILITIES =
            List.of(BigFraction.ONE_HALF, new BigFraction(7, 10), new BigFraction(9, 10));
    private static final int STEPS = 100_000;
    private static final int POINTS_PER_DECADE = 10;
    /** How far a measured exponent over the last decade may be from the rate's −1/2. */
    private static final double EXPONENT_ERROR = 0.05;

    @Override
    public String name() {
        return "square-root-law";
    }

    @Override
    public String title() {
        return "The direction of V over T ≤ 10⁵ steps, K = 6, N = 97, population";
    }

    @Override
    public String claimed() {
        return "Theorem 3.1, item 3: for every 0 < p < 1 the direction of V converges to that of Πᵀ at rate T^(−1/2).";
    }

    /** The distances after a number of steps. */
    private record Point(double step, double toTransition, double toSquareRoot) {
        static Point of(TrainingRun run) {
            double p = Fractions.toDouble(run.settings().walk().p());
            return new Point(run.step(), ValueDirection.distanceToTransition(run.state(), p),
                    ValueDirection.distanceToSquareRoot(run.state(), p));
        }
    }

    /** The distances of one run, at the steps measured. */
    private record Distances(BigFraction p, List<Point> points) {
        static Distances of(BigFraction p) {
            RandomWalk walk = new RandomWalk(PaperSettings.NODES, PaperSettings.LENGTH, p);
            int[] stops = IntStream.rangeClosed(0, (int) Math.round(POINTS_PER_DECADE * StrictMath.log10(STEPS)))
                    .map(i -> (int) Math.round(StrictMath.pow(10, (double) i / POINTS_PER_DECADE))).distinct().toArray();
            List<Point> points = new ArrayList<>();
            try (TrainingRun run = TrainingRun.start(TrainingSettings.paper(walk), 1)) {
                for (int stop : stops) {
                    while (run.step() < stop) {
                        run.advance();
                    }
                    points.add(Point.of(run));
                }
            }
            return new Distances(p, points);
        }

        double[] curve(ToDoubleFunction<Point> quantity) {
            return points.stream().mapToDouble(quantity).toArray();
        }

        /** The exponent between T/10 and T. */
        private double exponent(ToDoubleFunction<Point> distance) {
            int last = points.size() - 1;
            return StrictMath.log10(distance.applyAsDouble(points.get(last))
                    / distance.applyAsDouble(points.get(last - POINTS_PER_DECADE)));
        }

        double exponentToTransition() {
            return exponent(Point::toTransition);
        }

        double exponentToSquareRoot() {
            return exponent(Point::toSquareRoot);
        }
    }

    @Override
    public Cost cost() {
        return new Cost(5.5, 0);
    }

    @Override
    public Outcome run(Effort effort) {
        List<Distances> runs = PROBABILITIES.parallelStream().map(Distances::of).toList();
        double[] measured = runs.stream().mapToDouble(run -> run.points().get(run.points().size() - 1).toTransition()).toArray();
        double[] limits = PROBABILITIES.stream().mapToDouble(SquareRootLaw::limit).toArray();
        RandomWalk first = new RandomWalk(PaperSettings.NODES, PaperSettings.LENGTH, PROBABILITIES.get(0));
        Map<String, Object> settings = new LinkedHashMap<>(Runs.described(Runs.population(first), STEPS, 1));
        settings.put("p", PROBABILITIES.stream().map(Fractions::format).toList());
        return new Outcome(settings,
                List.of(panel("Distance of V's direction from Πᵀ's", runs, Point::toTransition, true),
                        panel("Distance from the entrywise square root's", runs, Point::toSquareRoot, false)),
                checks(values(runs, Distances::exponentToTransition), values(runs, Distances::exponentToSquareRoot), measured, limits),
                "From 10⁴ to 10⁵ steps the distance to Πᵀ's direction falls with the exponents " + listed(runs,
                        Distances::exponentToTransition) + " for p = 1/2, 7/10, 9/10, that to the entrywise square root's with "
                        + listed(runs, Distances::exponentToSquareRoot) + "; at 10⁵ steps the first is " + listed(measured)
                        + ", where the square-root law predicts the limits " + listed(limits) + ".",
                List.of("V grows by v ← v + (η/K)·π/(v+ε) at a neighbour of probability π, so like √(2ηπT/K): the direction of V is "
                        + "that of the entrywise square root of Πᵀ. At p = 1/2 the two are the same."));
    }

    /** √(2 − 2(p^{3/2}+q^{3/2})/√(p²+q²)), the distance of the two directions. */
    private static double limit(BigFraction probability) {
        double p = Fractions.toDouble(probability);
        double q = 1 - p;
        return Math.sqrt(Math.max(0, 2 - 2 * (StrictMath.pow(p, 1.5) + StrictMath.pow(q, 1.5)) / Math.sqrt(p * p + q * q)));
    }

    private static double[] values(List<Distances> runs, ToDoubleFunction<Distances> quantity) {
        return runs.stream().mapToDouble(quantity).toArray();
    }

    private static String listed(List<Distances> runs, ToDoubleFunction<Distances> quantity) {
        return listed(values(runs, quantity));
    }

    private static String listed(double... numbers) {
        return String.join(", ", Arrays.stream(numbers).mapToObj(Measured::shown).toList());
    }

    /**
     * @param measured the distances to Πᵀ's direction at the end
     * @param limits   their limits by the square-root law
     */
    static List<Check> checks(double[] toTransition, double[] toSquareRoot, double[] measured, double[] limits) {
        double[] off = IntStream.range(0, measured.length).mapToDouble(i -> Math.abs(measured[i] - limits[i])).toArray();
        return List.of(
                Check.claim("the distance to Πᵀ's direction falls like T^(−1/2) for every p",
                        Measured.between(-0.5 - EXPONENT_ERROR, -0.5 + EXPONENT_ERROR, toTransition)),
                Check.condition("the distance to the entrywise square root's falls like T^(−1/2) for every p",
                        Measured.between(-0.5 - EXPONENT_ERROR, -0.5 + EXPONENT_ERROR, toSquareRoot)),
                Check.condition("the distance to Πᵀ's direction ends near the limit of the square-root law",
                        Measured.atMost(0.01, off)));
    }

    private static Panel panel(String title, List<Distances> runs, ToDoubleFunction<Point> quantity,
                               boolean withLimits) {
        List<Series> series = new ArrayList<>();
        for (Distances run : runs) {
            series.add(Series.of("p = " + Fractions.format(run.p()), Style.LINE, run.curve(Point::step), run.curve(quantity)));
        }
        double[] steps = runs.get(0).curve(Point::step);
        double[] rate = IntStream.range(0, steps.length).mapToDouble(i -> 1 / Math.sqrt(steps[i])).toArray();
        series.add(Series.of("T^(−1/2)", Style.DASHES, steps, rate));
        for (Distances run : runs) {
            if (withLimits && limit(run.p()) > 0.01) {
                series.add(Series.level("predicted limit, p = " + Fractions.format(run.p()), steps, limit(run.p())));
            }
        }
        return new Curves(title, Axis.logarithmic("step T"), Axis.logarithmic("Frobenius distance"), series);
    }
}
