package org.circlewalk.checker.reproduce.beyond;

import java.util.ArrayList;
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
import org.circlewalk.spec.certified.AttendedState;
import org.circlewalk.spec.certified.DescentSettings;
import org.circlewalk.spec.certified.EnclosedRun;
import org.circlewalk.spec.certified.LastingChoice;
import org.circlewalk.spec.certified.LastingClaims;
import org.circlewalk.spec.certified.LastingNumbers;
import org.circlewalk.spec.certified.StepCertificate;
import org.circlewalk.spec.enclosure.Interval;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.PaperSettings;
import org.circlewalk.spec.walk.RandomWalk;

/** Beyond the paper: what one certified state says of all later steps, beside a run of 10⁶ steps. */
public final class CertifiedBands implements Experiment {
    private static final RandomWalk WALK = new RandomWalk(PaperSettings.NODES, PaperSettings.LENGTH, new BigFraction(7, 10));
    private static final int STEPS = 1_000_000;
    private static final int POINTS_PER_DECADE = 10;
    private static final int DIGITS = 20;
    /** How far a run of 10⁶ steps may be from the limit, of which its distance is known to differ by a term of lower order. */
    private static final double NEAR = 0.01;

    @Override
    public String name() {
        return "certified-bands";
    }

    @Override
    public String title() {
        return "1 − S and √T times the distance of V's direction from its limit over T ≤ 10⁶ steps, K = 6, N = 97, p = 7/10, population";
    }

    @Override
    public String claimed() {
        return "Theorem 3.1: attention is on the parent after training, and directions converge at rate T^(−1/2). How 1 − S and the "
                + "constants of that rate go on is not said.";
    }

    /** What was measured after a number of steps. */
    private record Point(int step, double rest, double scaled) {
        static Point of(TrainingRun run) {
            double[] scores = run.meanScores();
            double rest = 0;
            for (int i = 0; i < scores.length; i++) {
                // Not 1 minus the score, of which few digits would be left.
                rest += i == WALK.visible() - 1 ? 0 : scores[i];
            }
            return new Point(run.step(), rest, Math.sqrt(run.step())
                    * ValueDirection.distanceToSquareRoot(run.state(), Fractions.toDouble(WALK.p())));
        }
    }

    /** What Theorem A says from a step on. */
    private record Bands(int from, LastingNumbers numbers, LastingClaims claims) {
        static Bands certified(DescentSettings settings) {
            List<StepCertificate> run = EnclosedRun.of(settings, PaperSettings.STEPS, DIGITS).certificates();
            StepCertificate last = run.get(run.size() - 1);
            int position = last.selectedPosition().orElseThrow();
            AttendedState state = AttendedState.of(settings, position, last.state().at(last.loss().precision()).column(),
                    last.scores().toArray(Interval[]::new));
            LastingNumbers numbers = LastingChoice.of(state).orElseThrow();
            return new Bands(last.step(), numbers, new LastingClaims(state, numbers));
        }

        double most(int step) {
            return 1 / (1 + Fractions.toDouble(numbers.leak().reciprocal()) + Fractions.toDouble(numbers.growth()) * (step - from));
        }

        double least(int step) {
            return 1 / (1 + upper(claims.reciprocal().orElseThrow()) + upper(claims.fastestGrowth().orElseThrow()) * (step - from));
        }

        double mostScaled(int step) {
            return Math.sqrt(step * upper(claims.constant()) / (lower(claims.start())
                    + Fractions.toDouble(claims.slope()) * (step - from)));
        }

        private static double upper(Interval x) {
            return Fractions.toDouble(new BigFraction(x.upper(), x.precision().one()));
        }

        private static double lower(Interval x) {
            return Fractions.toDouble(new BigFraction(x.lower(), x.precision().one()));
        }
    }

    @Override
    public Cost cost() {
        return new Cost(20, 0);
    }

    @Override
    public Outcome run(Effort effort) {
        TrainingSettings trained = Runs.population(WALK);
        Bands bands = Bands.certified(new DescentSettings(WALK, PaperSettings.POSITION_DIMENSION, PaperSettings.ETA,
                PaperSettings.EPSILON));
        List<Point> points = points(trained, bands.from());
        Interval limit = bands.claims().limitOfDistance();
        double low = Bands.lower(limit);
        double high = Bands.upper(limit);
        Point last = points.get(points.size() - 1);
        List<Boolean> within = points.stream().map(point -> point.rest() <= bands.most(point.step())
                && point.rest() >= bands.least(point.step())).toList();
        List<Boolean> below = points.stream().map(point -> point.scaled() <= bands.mostScaled(point.step())).toList();
        Map<String, Object> settings = new LinkedHashMap<>(Runs.described(trained, STEPS, 1));
        settings.put("certifiedFrom", bands.from());
        return new Outcome(settings, List.of(attention(points, bands), direction(points, bands, low, high)),
                checks(within, below, last.scaled() / low), "At T = 10⁶ the run has 1 − S = " + Measured.shown(last.rest())
                        + ", where " + Measured.shown(bands.least(last.step())) + " to " + Measured.shown(bands.most(last.step()))
                        + " is certified, and √T times the distance is " + Measured.shown(last.scaled()) + ", where its limit is "
                        + "certified to be from " + Measured.shown(low) + " to " + Measured.shown(high) + ".",
                List.of("The bands follow from the enclosed state of step " + bands.from() + " alone, by Theorem A, which is argued in "
                        + "proofs-notes/theorem.md; the run in doubles illustrates them. 1 − S falls like 1/T, no faster."));
    }

    private static List<Point> points(TrainingSettings settings, int from) {
        double first = StrictMath.log10(from);
        int count = (int) Math.round(POINTS_PER_DECADE * (StrictMath.log10(STEPS) - first));
        int[] stops = IntStream.rangeClosed(0, count).map(i -> (int) Math.round(StrictMath.pow(10,
                first + i * (StrictMath.log10(STEPS) - first) / count))).distinct().toArray();
        List<Point> points = new ArrayList<>();
        try (TrainingRun run = TrainingRun.start(settings, 1)) {
            for (int stop : stops) {
                while (run.step() < stop) {
                    run.advance();
                }
                points.add(Point.of(run));
            }
        }
        return points;
    }

    /**
     * @param within whether 1 − S is in its band, point by point
     * @param below  whether √T times the distance is below its bound
     * @param ratio  of what it is at the end to the limit
     */
    static List<Check> checks(List<Boolean> within, List<Boolean> below, double ratio) {
        return List.of(
                Check.claim("attention is on the parent, and 1 − S is within its certified band, at every step measured",
                        Measured.always(within)),
                Check.claim("√T times the distance to the entrywise square root's direction is below its certified bound",
                        Measured.always(below)),
                Check.claim("and at the end within a hundredth of its certified limit", Measured.between(1 - NEAR, 1 + NEAR, ratio)));
    }

    private static Panel attention(List<Point> points, Bands bands) {
        return new Curves("1 − S of the parent", Axis.logarithmic("step T"), Axis.logarithmic("1 − S"), List.of(
                curve("population run", Style.LINE, points, Point::rest),
                curve("certified: at most", Style.DASHES, points, point -> bands.most(point.step())),
                curve("certified: at least", Style.DASHES, points, point -> bands.least(point.step()))));
    }

    private static Panel direction(List<Point> points, Bands bands, double low, double high) {
        double[] steps = points.stream().mapToDouble(Point::step).toArray();
        return new Curves("√T · distance from the entrywise square root's direction", Axis.logarithmic("step T"),
                Axis.linear("√T · distance"), List.of(
                curve("population run", Style.LINE, points, Point::scaled),
                curve("certified: at most", Style.DASHES, points, point -> bands.mostScaled(point.step())),
                Series.level("certified: the limit, " + Measured.shown(low), steps, (low + high) / 2)));
    }

    private static Series curve(String name, Style style, List<Point> points, ToDoubleFunction<Point> quantity) {
        return Series.of(name, style, points.stream().mapToDouble(Point::step).toArray(), points.stream().mapToDouble(quantity).toArray());
    }
}
