package org.circlewalk.checker.reproduce.figures;

import java.util.List;
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
import org.circlewalk.checker.reproduce.training.Trace;
import org.circlewalk.impl.run.StepRecord;
import org.circlewalk.impl.run.TrainingSettings;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.PaperSettings;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * Figures 4 and 8: zero initialisation, p = 1/2.
 *
 * @param name the figure
 * @param walk K, N and p
 */
public record ZeroStartSuccess(String name, RandomWalk walk) implements Experiment {
    /** From here on the accuracy is looked at: "within a constant number of steps". */
    private static final int CONSTANT_STEPS = 10;
    /** Three standard deviations of a share of 1000 walks, √(¼/1000) each, rounded up. */
    private static final double SAMPLING_ERROR = 0.05;
    private static final int ZOOMED = 10;

    @Override
    public String title() {
        return "Zero initialisation, " + walk;
    }

    @Override
    public String claimed() {
        return "The accuracy is close to max(p, 1 − p) after a constant number of steps; after 50, V recovers Πᵀ and the score "
                + "of the parent token is the highest and close to 1.";
    }

    @Override
    public Cost cost() {
        return new Cost(1.5, 0.1);
    }

    @Override
    public Outcome run(Effort effort) {
        TrainingSettings settings = Runs.sampled(walk, PaperSettings.SEQUENCES, 1);
        List<Trace> sampled = effort.bySeed(seed ->
                Trace.of(Runs.sampled(walk, PaperSettings.SEQUENCES, seed), PaperSettings.STEPS, 1, List.of()));
        Trace population = Trace.of(Runs.population(walk), PaperSettings.STEPS, 1, List.of());
        double[] early = sampled.stream().flatMap(trace -> trace.records().stream())
                .filter(record -> record.step() >= CONSTANT_STEPS).mapToDouble(record -> record.accuracy().value()).toArray();
        double[] parent = sampled.stream().mapToDouble(trace -> trace.last().parentScore()).toArray();
        return new Outcome(Runs.described(settings, PaperSettings.STEPS, effort.seeds()), panels(sampled, population),
                checks(Fractions.toDouble(walk.optimalAccuracy()), early, parent,
                        sampled.stream().map(trace -> trace.last().selectedPosition() == walk.visible()).toList(),
                        sampled.stream().map(trace -> ValueShape.neighboursLead(trace.end())).toList()),
                found(sampled, population, parent), List.of());
    }

    private String found(List<Trace> sampled, Trace population, double[] parent) {
        double[] accuracy = sampled.stream().mapToDouble(trace -> trace.last().accuracy().value()).toArray();
        double[] distance = sampled.stream().mapToDouble(trace -> trace.last().distanceToTransition()).toArray();
        return "After 50 steps over " + Count.of(sampled.size(), "seed") + ": accuracy " + Measured.range(accuracy) + ", S_{N−1} "
                + Measured.range(parent) + ", distance of V's direction from Πᵀ's " + Measured.range(distance)
                + "; population: " + Measured.shown(population.last().accuracy().value()) + ", "
                + Measured.shown(population.last().parentScore()) + ", "
                + Measured.shown(population.last().distanceToTransition()) + ".";
    }

    static List<Check> checks(double optimal, double[] accuracies, double[] parentScores, List<Boolean> parentSelected,
                              List<Boolean> neighboursLead) {
        return List.of(
                Check.claim("from step " + CONSTANT_STEPS + " on the accuracy is max(p, 1 − p) up to the error of 1000 test walks",
                        Measured.between(optimal - SAMPLING_ERROR, optimal + SAMPLING_ERROR, accuracies)),
                Check.claim("the parent token has the highest score", Measured.always(parentSelected)),
                Check.claim("its score is close to 1", Measured.atLeast(0.95, parentScores)),
                Check.claim("in every column of V the two neighbours lead, as in Πᵀ", Measured.always(neighboursLead)));
    }

    private List<Panel> panels(List<Trace> sampled, Trace population) {
        double[] steps = population.steps();
        List<double[]> scores = sampled.stream().map(Trace::scores).toList();
        Axis step = Axis.linear("step");
        Curves accuracy = new Curves("Accuracy", step, Axis.linear("share of right predictions"), List.of(
                Series.band("sampled, mean and range", steps, sampled.stream()
                        .map(trace -> trace.curve(record -> record.accuracy().value())).toList()),
                Series.of("population", Style.DASHES, steps, population.curve(record -> record.accuracy().value())),
                Series.level("max(p, 1 − p)", steps, Fractions.toDouble(walk.optimalAccuracy()))));
        Curves direction = new Curves("Distance of V's direction from Πᵀ's", step, Axis.linear("Frobenius distance"), List.of(
                Series.band("sampled, mean and range", steps,
                        sampled.stream().map(trace -> trace.curve(StepRecord::distanceToTransition)).toList()),
                Series.of("population", Style.DASHES, steps, population.curve(StepRecord::distanceToTransition))));
        return List.of(accuracy, ValueShape.panel("V after 50 steps, seed 1", sampled.get(0).end()),
                Attention.panel("Scores after 50 steps", scores, population.scores(), 1),
                Attention.panel("The last " + ZOOMED + " of them", scores, population.scores(), walk.length() - ZOOMED + 1),
                direction);
    }
}
