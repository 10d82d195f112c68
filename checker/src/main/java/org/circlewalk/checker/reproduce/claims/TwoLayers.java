package org.circlewalk.checker.reproduce.claims;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
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
import org.circlewalk.impl.engine.LogScoreLoss;
import org.circlewalk.impl.model.Normalisation;
import org.circlewalk.impl.task.CircleTask;
import org.circlewalk.impl.task.LabelledSequences;
import org.circlewalk.impl.textbook.TextbookTransformer;
import org.circlewalk.spec.depth.TwoLayerModel;
import org.circlewalk.spec.depth.TwoLayerParameters;
import org.circlewalk.spec.depth.Weighting;
import org.circlewalk.spec.model.RationalLogLoss;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.PaperSettings;
import org.circlewalk.spec.walk.RandomWalk;

/** Claim (g): two layers from zero still fail at p = 1; settled in exact arithmetic, and what floating point makes of it. */
public final class TwoLayers implements Experiment {
    private static final List<RandomWalk> EXACT = List.of(new RandomWalk(3, 4, BigFraction.ONE),
            new RandomWalk(3, 7, BigFraction.ONE), new RandomWalk(4, 5, BigFraction.ONE), new RandomWalk(3, 4, BigFraction.ZERO));
    private static final RandomWalk FLOATING = new RandomWalk(3, 7, BigFraction.ONE);
    private static final int EXACT_STEPS = 3;
    private static final int STEPS = 60;
    private static final BigFraction EXACT_ETA = new BigFraction(1, 4);
    /** A positive rational φ in the place of exp; the symmetry holds for every φ, hence for exp. */
    private static final Weighting WEIGHTING = logit -> logit.add(1).multiply(logit.add(1)).add(1);

    @Override
    public String name() {
        return "claim-g";
    }

    @Override
    public String title() {
        return "Two layers from zero, p = 1, N = rK + 1";
    }

    @Override
    public String claimed() {
        return "With two layers and zero initialisation training fails at p = 1 as with one.";
    }

    /** Whether all parameters stay symmetric, and all outputs multiples of 1, during exact steps of gradient descent. */
    private static boolean staysSymmetric(RandomWalk walk, boolean residual) {
        TwoLayerModel model = new TwoLayerModel(residual, WEIGHTING);
        TwoLayerParameters parameters = TwoLayerParameters.zero(walk.nodes(), walk.length());
        int[] nodes = IntStream.range(0, walk.length())
                .map(i -> Math.floorMod(walk.p().equals(BigFraction.ONE) ? i : -i, walk.nodes())).toArray();
        for (int step = 0; step < EXACT_STEPS; step++) {
            parameters = parameters.advanced(EXACT_ETA,
                    model.gradient(parameters, walk, new RationalLogLoss(PaperSettings.EPSILON)));
            BigFraction[] output = model.output(parameters, nodes);
            if (!parameters.isSymmetric() || !List.of(output).stream().allMatch(output[0]::equals)) {
                return false;
            }
        }
        return true;
    }

    /** The accuracies over all K walks of a run in double precision, with a residual connection, which moves from zero. */
    private static double[] floating() {
        int n = FLOATING.length();
        double[][] positions = new double[n][n];
        for (int i = 1; i <= n; i++) {
            for (int m = 1; m <= n; m++) {
                positions[i - 1][m - 1] = StrictMath.sin(i * m * Math.PI / (n + 1));
            }
        }
        TextbookTransformer model = new TextbookTransformer(FLOATING.nodes(), positions, Normalisation.NONE, 1, true, 2,
                new LogScoreLoss(Fractions.toDouble(PaperSettings.EPSILON)));
        LabelledSequences walks = new CircleTask(FLOATING).everyStart();
        double[] parameters = new double[model.parameters()];
        double[] accuracies = new double[STEPS + 1];
        for (int step = 0; step <= STEPS; step++) {
            for (int w = 0; w < walks.count(); w++) {
                double[] output = model.output(parameters, walks.tokens(w));
                int label = walks.label(w);
                boolean right = IntStream.range(0, output.length)
                        .allMatch(y -> y < label ? output[y] < output[label] : output[y] <= output[label]);
                accuracies[step] += right ? 1.0 / walks.count() : 0;
            }
            parameters = model.advanced(parameters, walks, Fractions.toDouble(PaperSettings.ETA));
        }
        return accuracies;
    }

    @Override
    public Cost cost() {
        return new Cost(3, 0);
    }

    @Override
    public Outcome run(Effort effort) {
        List<Boolean> symmetric = new ArrayList<>();
        for (boolean residual : new boolean[] {false, true}) {
            symmetric.addAll(EXACT.parallelStream().map(walk -> staysSymmetric(walk, residual)).toList());
        }
        double[] accuracies = floating();
        double[] steps = IntStream.rangeClosed(0, STEPS).asDoubleStream().toArray();
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("exact", EXACT.stream().map(RandomWalk::toString).toList());
        settings.put("exactSteps", EXACT_STEPS);
        settings.put("floating", FLOATING.toString());
        settings.put("steps", STEPS);
        return new Outcome(settings, List.of(new Curves("Two layers in double precision, " + FLOATING, Axis.linear("step"),
                Axis.linear("accuracy over the K walks"), List.of(
                Series.of("double precision, nothing kept", Style.LINE, steps, accuracies),
                Series.level("exact: 1/K", steps, 1.0 / FLOATING.nodes())))),
                checks(symmetric, 1.0 / FLOATING.nodes(), accuracies[STEPS]),
                "In exact arithmetic the symmetry holds after each of " + EXACT_STEPS + " steps in "
                        + symmetric.stream().filter(Boolean::booleanValue).count() + " of " + symmetric.size()
                        + " cases, so the accuracy is 1/K; a run in double precision has accuracy "
                        + Measured.shown(accuracies[STEPS]) + " after " + STEPS + " steps.",
                List.of("That it holds for ever is an induction over the steps (class TwoLayerModel); each exact run here checks "
                        + "three of them, with a rational function in the place of exp. A floating run that escapes refutes nothing."));
    }

    static List<Check> checks(List<Boolean> symmetric, double guess, double floatingAccuracy) {
        return List.of(
                Check.claim("exact gradient descent stays symmetric, with and without a residual connection",
                        Measured.always(symmetric)),
                Check.condition("a run in double precision stays there without help",
                        Measured.atMost(guess + 1e-9, floatingAccuracy)));
    }
}
