package org.circlewalk.checker.reproduce.figures;

import java.util.List;
import org.circlewalk.checker.console.output.Count;
import org.circlewalk.checker.reproduce.experiment.Check;
import org.circlewalk.checker.reproduce.experiment.Effort;
import org.circlewalk.checker.reproduce.experiment.Measured;
import org.circlewalk.checker.reproduce.experiment.Outcome;
import org.circlewalk.checker.reproduce.training.Trace;

/** Figure 11: V and the scores after training from a Gaussian start, p = 1/2. */
public final class RandomStartModel extends RandomStartExperiment {
    /** @param runs shared with the other artefacts of these runs */
    public RandomStartModel(RandomStart runs) {
        super(runs);
    }

    @Override
    public String name() {
        return "fig11";
    }

    @Override
    public String title() {
        return "Gaussian initialisation, p = 1/2: V and the scores after 1000 steps";
    }

    @Override
    public String claimed() {
        return "V recovers Πᵀ, and the score of the parent token is the largest and close to 1.";
    }

    @Override
    public Outcome run(Effort effort) {
        List<Trace> sampled = runs.sampled(RandomStart.FAIR, effort);
        Trace population = runs.population(RandomStart.FAIR, new Effort(1)).get(0);
        List<double[]> scores = sampled.stream().map(Trace::scores).toList();
        double[] parent = sampled.stream().mapToDouble(trace -> trace.last().parentScore()).toArray();
        double[] distance = sampled.stream().mapToDouble(trace -> trace.last().distanceToTransition()).toArray();
        List<Boolean> lead = sampled.stream().map(trace -> ValueShape.neighboursLead(trace.end())).toList();
        return new Outcome(runs.described(RandomStart.FAIR, effort),
                List.of(ValueShape.panel("V after 1000 steps, seed 1", sampled.get(0).end()),
                        Attention.panel("Scores after 1000 steps", scores, population.scores(), 1),
                        ValueShape.panel("V after 1000 steps, population", population.end()),
                        Attention.panel("The last 10 of them", scores, population.scores(), population.scores().length - 9)),
                checks(runs.setting(), parent, lead),
                "Over " + Count.of(effort.seeds(), "seed") + " S_{N−1} is " + Measured.range(parent)
                        + " and V's direction is at distance " + Measured.range(distance) + " from Πᵀ's; population, seed 1: "
                        + Measured.shown(population.last().parentScore()) + " and "
                        + Measured.shown(population.last().distanceToTransition()) + ".",
                List.of(runs.setting().remark()));
    }

    static List<Check> checks(RandomStartSetting setting, double[] parentScores, List<Boolean> neighboursLead) {
        return List.of(
                Check.claim("the score of the parent token is close to 1", Measured.atLeast(0.95, parentScores)),
                Check.claim("in every column of V the two neighbours lead, as in Πᵀ", Measured.always(neighboursLead)),
                settingAsPrinted(setting));
    }

    /** Figures 11 to 13 and the table share the setting of Figure 6, whose own checks measure the printed one. */
    static Check settingAsPrinted(RandomStartSetting setting) {
        return Check.condition("the runs have the printed η and σ", new Measured(
                setting.equals(RandomStartSetting.PRINTED), setting.text() + "; see fig6"));
    }
}
