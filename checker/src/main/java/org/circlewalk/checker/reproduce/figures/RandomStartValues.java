package org.circlewalk.checker.reproduce.figures;

import java.util.List;
import java.util.stream.Stream;
import org.circlewalk.checker.console.output.Count;
import org.circlewalk.checker.reproduce.chart.Axis;
import org.circlewalk.checker.reproduce.chart.Curves;
import org.circlewalk.checker.reproduce.chart.Panel;
import org.circlewalk.checker.reproduce.chart.Series;
import org.circlewalk.checker.reproduce.chart.Series.Style;
import org.circlewalk.checker.reproduce.experiment.Check;
import org.circlewalk.checker.reproduce.experiment.Effort;
import org.circlewalk.checker.reproduce.experiment.Measured;
import org.circlewalk.checker.reproduce.experiment.Outcome;
import org.circlewalk.checker.reproduce.training.Trace;
import org.circlewalk.impl.model.ModelState;

/** Figure 12: V over training from a Gaussian start, p = 1. */
public final class RandomStartValues extends RandomStartExperiment {
    /** Approximately proportional to the all-one matrix: every entry within a tenth of their mean. */
    static final double APPROXIMATE = 0.1;
    private static final List<Integer> SHOWN = List.of(100, 400, 700, 1000);

    /** @param runs shared with the other artefacts of these runs */
    public RandomStartValues(RandomStart runs) {
        super(runs);
    }

    @Override
    public String name() {
        return "fig12";
    }

    @Override
    public String title() {
        return "Gaussian initialisation, p = 1: V at 100, 400, 700 and 1000 steps";
    }

    @Override
    public String claimed() {
        return "V remains approximately proportional to the all-one matrix within 700 steps and no longer is after 1000.";
    }

    @Override
    public Outcome run(Effort effort) {
        List<Trace> sampled = runs.sampled(RandomStart.DETERMINISTIC, effort);
        Trace population = runs.population(RandomStart.DETERMINISTIC, new Effort(1)).get(0);
        Stream<Panel> maps = SHOWN.stream().map(step ->
                ValueShape.panel("V after " + step + " steps, seed 1", sampled.get(0).states().get(step)));
        double[] early = sampled.stream().mapToDouble(trace -> SHOWN.stream().filter(step -> step <= 700)
                .mapToDouble(step -> deviation(trace.states().get(step))).max().orElseThrow()).toArray();
        double[] late = sampled.stream().mapToDouble(trace -> deviation(trace.end())).toArray();
        return new Outcome(runs.described(RandomStart.DETERMINISTIC, effort),
                Stream.concat(maps, Stream.of(distances(sampled, population))).toList(), checks(runs.setting(), early, late),
                "Over " + Count.of(effort.seeds(), "seed") + " an entry of V is at most " + Measured.range(early)
                        + " of the mean away from it up to step 700, and " + Measured.range(late) + " at step 1000.",
                List.of(runs.setting().remark()));
    }

    static List<Check> checks(RandomStartSetting setting, double[] early, double[] late) {
        return List.of(
                Check.claim("at 100, 400 and 700 steps every entry of V is within a tenth of their mean",
                        Measured.mostlyAtMost(APPROXIMATE, early)),
                Check.claim("at 1000 steps they no longer are", Measured.mostlyAtLeast(APPROXIMATE, late)),
                RandomStartModel.settingAsPrinted(setting));
    }

    private static Curves distances(List<Trace> sampled, Trace population) {
        double[] steps = SHOWN.stream().mapToDouble(Integer::doubleValue).toArray();
        return new Curves("How far V is from a multiple of the all-one matrix", Axis.linear("step"),
                Axis.linear("largest deviation over the mean"), List.of(
                Series.band("sampled, mean and range", steps,
                        sampled.stream().map(RandomStartValues::deviations).toList()),
                Series.of("population, seed 1", Style.DASHES, steps, deviations(population))));
    }

    private static double deviation(ModelState state) {
        return ValueShape.largestDeviation(state.value());
    }

    private static double[] deviations(Trace trace) {
        return SHOWN.stream().mapToDouble(step -> deviation(trace.states().get(step))).toArray();
    }
}
