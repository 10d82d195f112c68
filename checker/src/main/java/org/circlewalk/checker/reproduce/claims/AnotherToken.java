package org.circlewalk.checker.reproduce.claims;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.console.output.Count;
import org.circlewalk.checker.reproduce.chart.Axis;
import org.circlewalk.checker.reproduce.chart.Curves;
import org.circlewalk.checker.reproduce.chart.HeatMap;
import org.circlewalk.checker.reproduce.chart.Series;
import org.circlewalk.checker.reproduce.experiment.Check;
import org.circlewalk.checker.reproduce.experiment.Choices;
import org.circlewalk.checker.reproduce.experiment.Cost;
import org.circlewalk.checker.reproduce.experiment.Effort;
import org.circlewalk.checker.reproduce.experiment.Experiment;
import org.circlewalk.checker.reproduce.experiment.Measured;
import org.circlewalk.checker.reproduce.experiment.Outcome;
import org.circlewalk.checker.reproduce.training.Trace;
import org.circlewalk.impl.model.ModelState;
import org.circlewalk.impl.model.Normalisation;
import org.circlewalk.impl.run.EngineKind;
import org.circlewalk.impl.run.Initialisation;
import org.circlewalk.impl.run.StepRecord;
import org.circlewalk.impl.run.TrainingSettings;
import org.circlewalk.spec.parameter.PaperSettings;
import org.circlewalk.spec.walk.RandomWalk;

/** Claim (j): from a Gaussian start attention may settle on another token, and V then learns a transition of several steps. */
public final class AnotherToken implements Experiment {
    private static final RandomWalk WALK = new RandomWalk(PaperSettings.NODES, PaperSettings.LENGTH, BigFraction.ONE);
    private static final BigFraction ETA = new BigFraction(PaperSettings.SEQUENCES, 100);
    private static final double SIGMA = 0.01;
    private static final int STEPS = 1000;

    @Override
    public String name() {
        return "claim-j";
    }

    @Override
    public String title() {
        return "Gaussian initialisation with σ = 0.01, p = 1, K = 6, N = 97: where attention settles";
    }

    @Override
    public String claimed() {
        return "With random initialisation attention may settle on a token other than the parent, and V then learns the transition of "
                + "as many steps.";
    }

    /** One run at its end. */
    private record End(Trace run) {
        static End of(EngineKind engine, long seed) {
            return new End(Trace.of(TrainingSettings.of(WALK, engine, PaperSettings.POSITION_DIMENSION)
                    .withStepSize(ETA).withStart(Initialisation.GAUSSIAN, SIGMA).withNormalisation(Normalisation.BOTH)
                    .withSeed(seed), STEPS, STEPS, List.of()));
        }

        StepRecord record() {
            return run.last();
        }

        ModelState state() {
            return run.end();
        }

        double[] scores() {
            return run.scores();
        }

        /** How many steps before the label the most attended token is. */
        int lag() {
            return WALK.length() - record().selectedPosition();
        }

        /** Whether every column s of V is largest at s + lag. */
        boolean stepsByLag() {
            return IntStream.range(0, WALK.nodes()).allMatch(s -> {
                int expected = (s + lag()) % WALK.nodes();
                return IntStream.range(0, WALK.nodes()).allMatch(y -> y == expected
                        || state().value()[y * WALK.nodes() + s] < state().value()[expected * WALK.nodes() + s]);
            });
        }
    }

    @Override
    public Cost cost() {
        return new Cost(0.1, 0.2);
    }

    @Override
    public Outcome run(Effort effort) {
        List<End> sampled = effort.bySeed(seed -> End.of(EngineKind.EMPIRICAL, seed));
        End population = End.of(EngineKind.POPULATION, 1);
        double[] positions = IntStream.rangeClosed(1, WALK.length()).asDoubleStream().toArray();
        List<Series> scores = new ArrayList<>();
        for (int i = 0; i < Math.min(4, sampled.size()); i++) {
            scores.add(Series.of("seed " + (i + 1), Series.Style.LINE, positions, sampled.get(i).scores()));
        }
        scores.add(Series.of("population, seed 1", Series.Style.DASHES, positions, population.scores()));
        double[][] rows = IntStream.range(0, WALK.nodes()).mapToObj(y -> Arrays.copyOfRange(
                sampled.get(0).state().value(), y * WALK.nodes(), (y + 1) * WALK.nodes())).toArray(double[][]::new);
        Map<String, Object> settings = new LinkedHashMap<>(CircleRuns.described(WALK, STEPS, effort));
        settings.put("eta", ETA.toString());
        settings.put("sigma", SIGMA);
        settings.put("normalised", Choices.name(Normalisation.BOTH));
        return new Outcome(settings, List.of(
                new Curves("Scores after 1000 steps", Axis.linear("position i"),
                        Axis.linear("score S_i, mean over test walks"), scores),
                HeatMap.of("V after 1000 steps, seed 1 (token " + Count.of(sampled.get(0).lag(), "step") + " back)", "next node y",
                        "node s", rows)),
                checks(sampled.stream().map(end -> end.lag() != 1).toList(),
                        sampled.stream().map(End::stepsByLag).toList(),
                        sampled.stream().mapToDouble(end -> end.record().selectedScore()).toArray(),
                        sampled.stream().mapToDouble(end -> end.record().accuracy().value()).toArray()),
                "The steps back to the most attended token are " + sampled.stream().map(End::lag).toList() + ", with scores "
                        + Measured.range(sampled.stream().mapToDouble(end -> end.record().selectedScore()).toArray())
                        + ", and the accuracy is " + Measured.range(sampled.stream()
                        .mapToDouble(end -> end.record().accuracy().value()).toArray()) + ".",
                List.of("As for Figure 6 the loss is summed over the sequences, η = 10 for the mean; σ = 0.01 is as printed."));
    }

    static List<Check> checks(List<Boolean> elsewhere, List<Boolean> stepsByLag, double[] scores, double[] accuracies) {
        return List.of(
                Check.claim("attention settles on another token than the parent on most seeds", Measured.mostly(elsewhere)),
                Check.claim("V is largest where as many steps lead", Measured.always(stepsByLag)),
                Check.claim("and so predicts every walk", Measured.equalTo(1, accuracies)),
                Check.condition("one token has more than half of the attention on every seed", Measured.atLeast(0.5, scores)));
    }
}
