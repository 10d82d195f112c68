package org.circlewalk.checker.reproduce.claims;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
import org.circlewalk.impl.engine.LogScoreLoss;
import org.circlewalk.impl.model.AttentionGeometry;
import org.circlewalk.impl.model.MatrixAttention;
import org.circlewalk.impl.model.Normalisation;
import org.circlewalk.impl.task.CircleTask;
import org.circlewalk.impl.task.LabelledSequences;
import org.circlewalk.impl.textbook.TextbookTransformer;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.PaperSettings;
import org.circlewalk.spec.walk.RandomWalk;

/** Claim (c): a residual connection changes nothing, on the textbook transformer with full matrices. */
public final class ResidualConnection implements Experiment {
    private static final RandomWalk WALK = new RandomWalk(PaperSettings.NODES, 13, new BigFraction(7, 10));
    private static final int STEPS = 20;
    private static final int SEQUENCES = 200;

    @Override
    public String name() {
        return "claim-c";
    }

    @Override
    public String title() {
        return "A residual connection, K = 6, N = M = 13, p = 7/10, full matrices";
    }

    @Override
    public String claimed() {
        return "A residual connection changes nothing, since the last column of X is zero.";
    }

    /** Losses and parameters of one run. */
    private record Run(List<Double> losses, List<Double> parameters) {
        static Run of(boolean residual, long seed) {
            TextbookTransformer model = new TextbookTransformer(WALK.nodes(), positions(), Normalisation.NONE, 1, residual, 1,
                    new LogScoreLoss(Fractions.toDouble(PaperSettings.EPSILON)));
            LabelledSequences sequences = new CircleTask(WALK).draw(SEQUENCES, seed);
            double[] parameters = new double[model.parameters()];
            List<Double> losses = new ArrayList<>();
            for (int step = 0; step <= STEPS; step++) {
                losses.add(model.slope(parameters, sequences).loss());
                parameters = model.advanced(parameters, sequences, Fractions.toDouble(PaperSettings.ETA));
            }
            return new Run(losses, Arrays.stream(parameters).boxed().toList());
        }

        double[] curve() {
            return losses.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }

    private static double[][] positions() {
        int n = WALK.length();
        double[][] rows = new double[n][n];
        for (int i = 1; i <= n; i++) {
            for (int m = 1; m <= n; m++) {
                rows[i - 1][m - 1] = StrictMath.sin(i * m * Math.PI / (n + 1));
            }
        }
        return rows;
    }

    @Override
    public Cost cost() {
        return new Cost(0.2, 0.2);
    }

    @Override
    public Outcome run(Effort effort) {
        List<Run> without = effort.bySeed(seed -> Run.of(false, seed));
        List<Run> with = effort.bySeed(seed -> Run.of(true, seed));
        List<Boolean> equal = new ArrayList<>();
        for (int i = 0; i < effort.seeds(); i++) {
            equal.add(without.get(i).parameters().equals(with.get(i).parameters()));
        }
        double[] steps = IntStream.rangeClosed(0, STEPS).asDoubleStream().toArray();
        double[] falls = without.stream().mapToDouble(run -> run.losses().get(0) - run.losses().get(STEPS)).toArray();
        return new Outcome(CircleRuns.described(WALK, STEPS, effort),
                List.of(new Curves("Loss", Axis.linear("step"), Axis.linear("mean loss over 200 training walks"), List.of(
                        Series.band("without, mean and range", steps, without.stream().map(Run::curve).toList()),
                        Series.of("with, seed 1", Style.DASHES, steps, with.get(0).curve()),
                        Series.of("either, population", Style.DASHES, steps, CircleRuns.populationLosses(WALK,
                                new MatrixAttention(WALK.nodes(), AttentionGeometry.plain(WALK.length(), WALK.length())),
                                STEPS))))),
                checks(equal, falls),
                "After " + (STEPS + 1) + " steps all " + without.get(0).parameters().size()
                        + " parameters are equal to the last bit on "
                        + equal.stream().filter(Boolean::booleanValue).count() + " of " + Count.of(equal.size(), "seed") + ".", List.of());
    }

    /** @param falls by how much the loss fell: a model that does not move would be equal for a trivial reason */
    static List<Check> checks(List<Boolean> equal, double[] falls) {
        return List.of(
                Check.claim("all parameters are equal bit for bit with and without the connection", Measured.always(equal)),
                Check.claim("and training does move them: the loss falls", Measured.atLeast(0.1, falls)));
    }
}
