package org.circlewalk.checker.reproduce.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.circlewalk.checker.console.output.Count;
import org.circlewalk.checker.reproduce.chart.Axis;
import org.circlewalk.checker.reproduce.chart.Curves;
import org.circlewalk.checker.reproduce.chart.Series;
import org.circlewalk.checker.reproduce.experiment.Check;
import org.circlewalk.checker.reproduce.experiment.Effort;
import org.circlewalk.checker.reproduce.experiment.Measured;
import org.circlewalk.checker.reproduce.experiment.Outcome;
import org.circlewalk.checker.reproduce.training.Trace;
import org.circlewalk.impl.run.StepRecord;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.walk.RandomWalk;

/** Figure 6: accuracy and KL divergence with Gaussian initialisation, p = 1/2 and p = 1. */
public final class RandomStartCurves extends RandomStartExperiment {
    /** Three standard deviations of a share of 1000 walks, √(¼/1000) each, rounded up. */
    private static final double SAMPLING_ERROR = 0.05;
    private static final int SOON = 600;

    /** @param runs shared with the other artefacts of these runs */
    public RandomStartCurves(RandomStart runs) {
        super(runs);
    }

    @Override
    public String name() {
        return "fig6";
    }

    @Override
    public String title() {
        return "Gaussian initialisation, K = 6, N = 97: accuracy and KL divergence for p = 1/2 and p = 1";
    }

    @Override
    public String claimed() {
        return "For p = 1/2 the accuracy is close to 1/2 after around 400 steps; for p = 1 it does not reach 1 within 1000, and the "
                + "KL divergence falls much faster for p = 1/2.";
    }

    /** The runs at one p. */
    private record Side(RandomWalk walk, List<Trace> sampled, List<Trace> population, List<Trace> printed) {
        static Side of(RandomStart runs, RandomWalk walk, Effort effort) {
            return new Side(walk, runs.sampled(walk, effort),
                    runs.population(walk, effort), runs.asPrinted(walk, effort));
        }

        double[] last(ToDoubleFunction<StepRecord> quantity) {
            return sampled.stream().mapToDouble(trace -> quantity.applyAsDouble(trace.last())).toArray();
        }

        /** The first steps at which the accuracy is optimal up to the error of sampling, infinite if never. */
        double[] arrivals() {
            return arrivals(sampled);
        }

        double[] populationArrivals() {
            return arrivals(population);
        }

        private double[] arrivals(List<Trace> traces) {
            double near = Fractions.toDouble(walk.optimalAccuracy()) - SAMPLING_ERROR;
            return traces.stream().mapToDouble(trace -> trace.records().stream()
                    .filter(record -> record.accuracy().value() >= near).mapToDouble(StepRecord::step).findFirst()
                    .orElse(Double.POSITIVE_INFINITY)).toArray();
        }
    }

    @Override
    public Outcome run(Effort effort) {
        Side fair = Side.of(runs, RandomStart.FAIR, effort);
        Side deterministic = Side.of(runs, RandomStart.DETERMINISTIC, effort);
        double[] printed = fair.printed().stream().mapToDouble(trace -> trace.last().accuracy().value()).toArray();
        double[] printedParents = fair.printed().stream().mapToDouble(trace -> trace.last().parentScore()).toArray();
        Map<String, Object> settings = new LinkedHashMap<>(runs.described(RandomStart.FAIR, effort));
        settings.put("p", List.of("1/2", "1"));
        settings.put("printedEta", Fractions.format(RandomStartSetting.PRINTED.rate()));
        settings.put("printedSigma", RandomStartSetting.PRINTED.sigma());
        return new Outcome(settings,
                List.of(panel("Accuracy, p = 1/2", "share of right predictions", fair, RandomStartCurves::accuracy),
                        panel("KL divergence, p = 1/2", "KL(Πᵀx_{N−1} ‖ f(X)/Σf(X))", fair, StepRecord::kl),
                        panel("Accuracy, p = 1", "share of right predictions", deterministic, RandomStartCurves::accuracy),
                        panel("KL divergence, p = 1", "KL(Πᵀx_{N−1} ‖ f(X)/Σf(X))", deterministic, StepRecord::kl),
                        panel("Score of the parent token, p = 1/2", "S_{N−1}, mean over test walks", fair,
                                StepRecord::parentScore),
                        panel("Score of the parent token, p = 1", "S_{N−1}, mean over test walks", deterministic,
                                StepRecord::parentScore)),
                checks(fair.arrivals(), fair.last(StepRecord::parentScore), deterministic.last(RandomStartCurves::accuracy),
                        fair.last(StepRecord::kl), deterministic.last(StepRecord::kl), printed),
                "Over " + Count.of(effort.seeds(), "seed") + ", p = 1/2 is within " + SAMPLING_ERROR + " of 1/2 from step "
                        + Measured.range(fair.arrivals()) + " on, with S_{N−1} " + Measured.range(fair.last(StepRecord::parentScore))
                        + " at step 1000; p = 1 has accuracy " + Measured.range(deterministic.last(RandomStartCurves::accuracy))
                        + " at step 1000; KL at step 1000 is " + Measured.range(fair.last(StepRecord::kl)) + " and "
                        + Measured.range(deterministic.last(StepRecord::kl)) + ".",
                remarks(printed, printedParents, deterministic.populationArrivals()));
    }

    private List<String> remarks(double[] printed, double[] printedParents, double[] populationArrivals) {
        List<String> remarks = new ArrayList<>(List.of(runs.setting().remark(),
                "As printed, p = 1/2 ends with accuracy " + Measured.range(printed) + " and S_{N−1} = "
                        + Measured.range(printedParents) + "; uniform attention is 1/97 = 0.0103."));
        if (isAtItsDefaults()) {
            remarks.addAll(List.of(
                    "Without a sample p = 1 is predicted from step " + Measured.range(populationArrivals)
                            + " on, though the KL divergence is as large as with one: the output is nearly uniform, and in a "
                            + "sample the frequencies of the labels outweigh what little it says.",
                    "Accuracy at p = 1/2 alone cannot tell attention to s_{N−1} from attention to s_{N−2} by much, so the "
                            + "score of the parent is shown too."));
        }
        return remarks;
    }

    static List<Check> checks(double[] arrivals, double[] parentScores, double[] deterministicAccuracies, double[] fairKl,
                              double[] deterministicKl, double[] printedAccuracies) {
        double worstFair = Arrays.stream(fairKl).max().orElse(Double.NaN);
        return List.of(
                Check.claim("for p = 1/2 the accuracy comes close to 1/2 by step " + SOON + " on every seed",
                        Measured.atMost(SOON, arrivals)),
                Check.claim("for p = 1/2 attention ends on the parent token", Measured.atLeast(0.9, parentScores)),
                Check.claim("for p = 1 the accuracy has not reached 1 by step 1000 on most seeds",
                        Measured.mostly(Arrays.stream(deterministicAccuracies).mapToObj(a -> a < 0.99).toList())),
                Check.claim("at step 1000 the KL divergence is larger for p = 1 than for p = 1/2 on any seed",
                        Measured.atLeast(worstFair, deterministicKl)),
                Check.condition("the setting as printed comes close to 1/2 for p = 1/2 within 1000 steps",
                        Measured.atLeast(0.5 - SAMPLING_ERROR, printedAccuracies)));
    }

    private static double accuracy(StepRecord record) {
        return record.accuracy().value();
    }

    private static Curves panel(String title, String label, Side side, ToDoubleFunction<StepRecord> quantity) {
        double[] steps = side.sampled().get(0).steps();
        Series population = Series.band("population", steps,
                side.population().stream().map(trace -> trace.curve(quantity)).toList());
        return new Curves(title, Axis.linear("step"), Axis.linear(label), List.of(
                Series.band("sampled, mean and range", steps,
                        side.sampled().stream().map(trace -> trace.curve(quantity)).toList()),
                population.dashes("population, mean"),
                Series.band("sampled, setting as printed", steps,
                        side.printed().stream().map(trace -> trace.curve(quantity)).toList())));
    }
}
