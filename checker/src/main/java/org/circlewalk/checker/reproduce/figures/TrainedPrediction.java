package org.circlewalk.checker.reproduce.figures;

import java.util.ArrayList;
import java.util.List;
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
import org.circlewalk.checker.reproduce.training.Trace;
import org.circlewalk.impl.model.CompensatedSum;
import org.circlewalk.impl.model.ForwardPass;
import org.circlewalk.impl.model.ModelState;
import org.circlewalk.impl.run.TrainingSettings;
import org.circlewalk.impl.task.SampledWalks;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.PaperSettings;
import org.circlewalk.spec.walk.RandomWalk;

/** Figure 3: how a trained model predicts, on walks it has not seen; p = 1/2, K = 6. */
public final class TrainedPrediction implements Experiment {
    private static final RandomWalk WALK =
            new RandomWalk(PaperSettings.NODES, PaperSettings.LENGTH, BigFraction.ONE_HALF);
    private static final long EXAMPLES_SEED = 3;

    @Override
    public String name() {
        return "fig3";
    }

    @Override
    public String title() {
        return "How a trained model predicts, p = 1/2, K = 6, N = 97";
    }

    @Override
    public String claimed() {
        return "Attention selects the parent token x_{N−1} with a weight close to 1, and V applies one transition to it: "
                + "f(X) = V X S is in the direction of Πᵀx_{N−1}.";
    }

    @Override
    public Cost cost() {
        return new Cost(0.5, 0);
    }

    @Override
    public Outcome run(Effort effort) {
        TrainingSettings settings = Runs.population(WALK);
        ModelState model = Trace.of(settings, PaperSettings.STEPS, PaperSettings.STEPS, List.of()).end();
        ForwardPass pass = ForwardPass.of(model);
        SampledWalks walks = SampledWalks.draw(WALK, PaperSettings.SEQUENCES, EXAMPLES_SEED);
        double[] parent = new double[walks.count()];
        List<Boolean> neighbours = new ArrayList<>();
        for (int w = 0; w < walks.count(); w++) {
            int[] nodes = walks.nodes(w);
            parent[w] = pass.scores(nodes)[WALK.visible() - 1];
            neighbours.add(leadsToNeighbours(pass.output(nodes), nodes[WALK.visible() - 1]));
        }
        int[] example = walks.nodes(0);
        int last = example[WALK.visible() - 1];
        return new Outcome(Runs.described(settings, PaperSettings.STEPS, 1), panels(model, example),
                checks(parent, neighbours),
                "On " + walks.count() + " walks S_{N−1} is " + Measured.range(parent) + "; the walk shown is at node " + last
                        + " and f(X) is largest at node " + Attention.largest(pass.output(example)) + ".",
                List.of("The population loss is trained on, so the model depends on no sample."));
    }

    /** @param neighbours for each walk, whether f(X) is largest at the two neighbours of s_{N−1} */
    static List<Check> checks(double[] parentScores, List<Boolean> neighbours) {
        return List.of(
                Check.claim("the score of the parent token is close to 1 on every walk", Measured.atLeast(0.99, parentScores)),
                Check.claim("f(X) is largest at the two neighbours of s_{N−1} on every walk", Measured.always(neighbours)));
    }

    private static boolean leadsToNeighbours(double[] output, int parent) {
        int k = output.length;
        double least = Math.min(output[(parent + 1) % k], output[(parent + k - 1) % k]);
        return IntStream.range(0, k).filter(y -> y != (parent + 1) % k && y != (parent + k - 1) % k)
                .allMatch(y -> output[y] < least);
    }

    private static List<Panel> panels(ModelState model, int[] nodes) {
        ForwardPass pass = ForwardPass.of(model);
        int k = model.nodes();
        double[] places = IntStream.range(0, k).asDoubleStream().toArray();
        double[] positions = IntStream.rangeClosed(1, nodes.length).asDoubleStream().toArray();
        double[] truth = new double[k];
        int parent = nodes[nodes.length - 2];
        truth[(parent + 1) % k] += Fractions.toDouble(WALK.p());
        truth[(parent + k - 1) % k] += Fractions.toDouble(WALK.q());
        double[] steps = IntStream.range(0, nodes.length).mapToDouble(i -> nodes[i]).toArray();
        return List.of(
                new Curves("The walk s_1 … s_N", Axis.linear("position i"), Axis.linear("node s_i"),
                        List.of(Series.of("walk", Style.LINE, positions, steps))),
                new Curves("Scores S on it", Axis.linear("position i"), Axis.linear("score S_i"),
                        List.of(Series.of("S_i", Style.LINE, positions, pass.scores(nodes)))),
                ValueShape.panel("V after 50 steps", model),
                new Curves("Prediction", Axis.linear("node y"), Axis.linear("share"),
                        List.of(Series.of("f(X), normalised to sum 1", Style.SQUARES, places,
                                        normalised(pass.output(nodes))),
                                Series.of("Πᵀx_{N−1}", Style.CROSSES, places, truth),
                                Series.of("XS, the weighted average token", Style.LINE, places,
                                        pass.average(nodes)))));
    }

    private static double[] normalised(double[] output) {
        double sum = CompensatedSum.of(output);
        return IntStream.range(0, output.length).mapToDouble(y -> output[y] / sum).toArray();
    }
}
