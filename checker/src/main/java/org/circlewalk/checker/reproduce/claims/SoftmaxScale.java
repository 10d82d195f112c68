package org.circlewalk.checker.reproduce.claims;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
import org.circlewalk.checker.reproduce.training.ModelTrace;
import org.circlewalk.impl.model.AttentionGeometry;
import org.circlewalk.impl.model.MatrixAttention;
import org.circlewalk.impl.model.Normalisation;
import org.circlewalk.impl.model.Positions;
import org.circlewalk.impl.model.ValueDirection;
import org.circlewalk.impl.task.CircleTask;
import org.circlewalk.spec.parameter.PaperSettings;

/** Claim (e): the customary softmax scale slows training and leads to the same limit. */
public final class SoftmaxScale implements Experiment {
    private static final int STEPS = 100;
    private static final List<Integer> STOPS = List.of(100, 300, 1000, 3000, 10_000);
    private static final int WALKS = 100;
    private static final double EXPONENT_ERROR = 0.1;
    private static final double SHARP = 0.95;

    @Override
    public String name() {
        return "claim-e";
    }

    @Override
    public String title() {
        return "The softmax scale 1/√(K+M), K = 6, N = 97, p = 7/10";
    }

    @Override
    public String claimed() {
        return "A softmax scale of 1/√d slows training; the limit is the same.";
    }

    private static MatrixAttention attention(double scale) {
        return new MatrixAttention(CircleRuns.WALK.nodes(), new AttentionGeometry(
                Positions.sine(CircleRuns.WALK.length(), PaperSettings.POSITION_DIMENSION), Normalisation.NONE, scale));
    }

    private static double firstSharp(ModelTrace course) {
        double[] scores = course.curve(point -> point.meanScores()[CircleRuns.WALK.visible() - 1]);
        for (int step = 0; step < scores.length; step++) {
            if (scores[step] >= SHARP) {
                return step;
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    /** The distances between the directions of V without and with the scale, at the stops. */
    private static double[] distances(double scale) {
        List<double[]> plain = CircleRuns.populationValues(CircleRuns.WALK, attention(1), STOPS);
        List<double[]> scaled = CircleRuns.populationValues(CircleRuns.WALK, attention(scale), STOPS);
        return IntStream.range(0, STOPS.size())
                .mapToDouble(i -> ValueDirection.distance(plain.get(i), scaled.get(i))).toArray();
    }

    @Override
    public Cost cost() {
        return new Cost(0.6, 0.2);
    }

    @Override
    public Outcome run(Effort effort) {
        double scale = 1 / Math.sqrt(CircleRuns.WALK.nodes() + PaperSettings.POSITION_DIMENSION);
        ModelTrace plain = CircleRuns.population(CircleRuns.WALK, attention(1), STEPS, WALKS);
        ModelTrace scaled = CircleRuns.population(CircleRuns.WALK, attention(scale), STEPS, WALKS);
        CircleTask task = new CircleTask(CircleRuns.WALK);
        Map<String, List<ModelTrace>> sampled = new LinkedHashMap<>();
        sampled.put("no scale, sampled", effort.bySeed(seed -> CircleRuns.sampled(task, attention(1), PaperSettings.STEPS, seed)));
        sampled.put("1/√(K+M), sampled", effort.bySeed(seed -> CircleRuns.sampled(task, attention(scale), PaperSettings.STEPS, seed)));
        double[] distances = distances(scale);
        double[] steps = CircleRuns.steps(STEPS);
        Map<String, Object> settings = new LinkedHashMap<>(CircleRuns.described(CircleRuns.WALK, STEPS, effort));
        settings.put("scale", scale);
        return new Outcome(settings, List.of(
                CircleRuns.attention("Score of the parent token, first 50 steps", sampled, Map.of(), 1),
                new Curves("Score of the parent token, population", Axis.linear("step"), Axis.linear("S_{N−1}"), List.of(
                        Series.of("no scale", Style.LINE, steps,
                                plain.curve(point -> point.meanScores()[CircleRuns.WALK.visible() - 1])),
                        Series.of("1/√(K+M)", Style.DASHES, steps,
                                scaled.curve(point -> point.meanScores()[CircleRuns.WALK.visible() - 1])))),
                new Curves("Distance between the directions of V, population", Axis.logarithmic("step T"),
                        Axis.logarithmic("Frobenius distance"), List.of(Series.of("without and with the scale", Style.LINE,
                        STOPS.stream().mapToDouble(Integer::doubleValue).toArray(), distances)))),
                checks(firstSharp(plain), firstSharp(scaled), distances),
                "S_{N−1} passes " + SHARP + " at step " + Measured.shown(firstSharp(plain)) + " without and at step "
                        + Measured.shown(firstSharp(scaled)) + " with the scale; the directions of V are at distance "
                        + Measured.shown(distances[0]) + " after 100 steps and " + Measured.shown(distances[STOPS.size() - 1])
                        + " after 10000 (population).", List.of());
    }

    /** @param distances between the directions of V, over a hundredfold number of steps */
    static List<Check> checks(double plain, double scaled, double... distances) {
        double exponent = StrictMath.log10(distances[distances.length - 1] / distances[0]) / 2;
        return List.of(
                Check.claim("with the scale attention is on the parent token later", Measured.atLeast(plain + 1, scaled)),
                Check.claim("but within " + STEPS + " steps", Measured.atMost(STEPS, scaled)),
                Check.claim("and the directions of V approach each other, like T^(−1/2)",
                        Measured.between(-0.5 - EXPONENT_ERROR, -0.5 + EXPONENT_ERROR, exponent)));
    }
}
