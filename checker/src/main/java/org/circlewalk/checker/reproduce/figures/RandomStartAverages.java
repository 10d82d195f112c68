package org.circlewalk.checker.reproduce.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
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
import org.circlewalk.impl.model.CompensatedSum;
import org.circlewalk.impl.model.ForwardPass;
import org.circlewalk.impl.model.ModelState;
import org.circlewalk.impl.task.SampledWalks;

/** Figure 13 and the review's table: the weighted average token XS over training from a Gaussian start, p = 1. */
public final class RandomStartAverages extends RandomStartExperiment {
    /** The variance of an entry of XS if all weight is on one token of a uniformly drawn node. */
    private static final double ONE_TOKEN =
            1.0 / RandomStart.DETERMINISTIC.nodes() * (1 - 1.0 / RandomStart.DETERMINISTIC.nodes());
    private static final double CLOSE_TO_ZERO = 0.01;
    private static final double UNIFORM = 1.0 / RandomStart.DETERMINISTIC.nodes();
    /** The first row of the review's table has this entry for one node. */
    private static final double REVIEWED_LARGEST = 0.1752;
    private static final long WALKS_SEED = 13;

    private final boolean table;
    private final List<Integer> shown;

    private RandomStartAverages(RandomStart runs, boolean table, List<Integer> shown) {
        super(runs);
        this.table = table;
        this.shown = shown;
    }

    /** Figure 13. */
    public static RandomStartAverages figure(RandomStart runs) {
        return new RandomStartAverages(runs, false, List.of(100, 400, 700, 1000));
    }

    /** The table of the review. */
    public static RandomStartAverages table(RandomStart runs) {
        return new RandomStartAverages(runs, true, List.of(100, 300, 500, 700, 900));
    }

    @Override
    public String name() {
        return table ? "review-table" : "fig13";
    }

    @Override
    public String title() {
        return "Gaussian initialisation, p = 1: the weighted average token XS at " + shown + " steps";
    }

    @Override
    public String claimed() {
        return table ? "The entries of XS are nearly equal at 100 steps, with a variance over sequences of about 1.5e-5, and reach "
                + "from 0.064 to 0.377 at 900, with a variance of about 1.3e-2."
                : "XS remains approximately proportional to the all-one vector within 700 steps, with variances close to 0; after "
                + "1000 the score of one arbitrary token is much larger than the others.";
    }

    /** What is looked at in one model: XS of walk 0, the mean over nodes of the variance of XS over walks, the scores' peak. */
    private record Look(List<Double> average, double variance, double peak) {
        static Look at(ModelState state, SampledWalks walks) {
            ForwardPass pass = ForwardPass.of(state);
            double[][] averages = IntStream.range(0, walks.count())
                    .mapToObj(w -> pass.average(walks.nodes(w))).toArray(double[][]::new);
            double variance = 0;
            for (int s = 0; s < state.nodes(); s++) {
                int node = s;
                double mean = CompensatedSum.of(
                        Arrays.stream(averages).mapToDouble(row -> row[node]).toArray()) / averages.length;
                variance += CompensatedSum.of(Arrays.stream(averages)
                        .mapToDouble(row -> (row[node] - mean) * (row[node] - mean)).toArray())
                        / averages.length / state.nodes();
            }
            double[] scores = pass.scores(walks.nodes(0));
            return new Look(Arrays.stream(averages[0]).boxed().toList(), variance,
                    Arrays.stream(scores).max().orElseThrow() * scores.length);
        }

        double[] row() {
            return average.stream().mapToDouble(Double::doubleValue).toArray();
        }

        double range() {
            return largest() - Collections.min(average);
        }

        double largest() {
            return Collections.max(average);
        }
    }

    @Override
    public Outcome run(Effort effort) {
        SampledWalks walks = SampledWalks.draw(RandomStart.DETERMINISTIC, 1000, WALKS_SEED);
        List<List<Look>> sampled = runs.sampled(RandomStart.DETERMINISTIC, effort).stream()
                .map(trace -> looks(trace, walks)).toList();
        List<Look> population =
                looks(runs.population(RandomStart.DETERMINISTIC, new Effort(1)).get(0), walks);
        return new Outcome(runs.described(RandomStart.DETERMINISTIC, effort), panels(sampled, population),
                table ? tableChecks(sampled) : figureChecks(sampled), found(sampled), remarks());
    }

    private List<Look> looks(Trace trace, SampledWalks walks) {
        return shown.stream().map(step -> Look.at(trace.states().get(step), walks)).toList();
    }

    private String found(List<List<Look>> sampled) {
        StringBuilder text = new StringBuilder("Over ").append(Count.of(sampled.size(), "seed")).append(':');
        for (int i = 0; i < shown.size(); i++) {
            int at = i;
            text.append(i == 0 ? " " : "; ").append("at step ").append(shown.get(i)).append(" entries of XS ")
                    .append(Measured.range(sampled.stream().flatMapToDouble(run -> Arrays.stream(run.get(at).row())).toArray()))
                    .append(", variance ")
                    .append(Measured.range(sampled.stream().mapToDouble(run -> run.get(at).variance()).toArray()));
        }
        return text.append('.').toString();
    }

    private List<String> remarks() {
        List<String> remarks = new ArrayList<>(List.of(runs.setting().remark()));
        remarks.add("Tokens of one node gain together: with p = 1 a token's node is its position modulo K, up to a rotation of "
                + "the walk, so no position is told apart from those K steps away.");
        if (table) {
            remarks.add("The review's first row (.1648 .1650 .1653 .1752 .1646 .1652, variance 1.5e-5) is what a uniform average of "
                    + "97 visible tokens gives: 16/97 = .1649 and 17/97 = .1753 with variance 5/(36·97²) = 1.48e-5. N = 97 leaves 96, "
                    + "16 visits to each node.");
        }
        return remarks;
    }

    private static double[] at(List<List<Look>> sampled, int from, int to, ToDoubleFunction<Look> quantity) {
        return sampled.stream().flatMap(run -> run.subList(from, to).stream()).mapToDouble(quantity).toArray();
    }

    /** The largest value before the last step shown, for each seed. */
    private static double[] worst(List<List<Look>> sampled, int last, ToDoubleFunction<Look> quantity) {
        return sampled.stream().mapToDouble(run -> run.subList(0, last).stream().mapToDouble(quantity).max().orElseThrow())
                .toArray();
    }

    private List<Check> figureChecks(List<List<Look>> sampled) {
        int last = shown.size() - 1;
        return figureChecks(runs.setting(), worst(sampled, last, look -> ValueShape.largestDeviation(look.row())),
                worst(sampled, last, Look::variance),
                at(sampled, last, last + 1, Look::range), at(sampled, last, last + 1, Look::peak));
    }

    static List<Check> figureChecks(RandomStartSetting setting, double[] earlyDeviations, double[] earlyVariances,
                                    double[] lateRanges, double[] latePeaks) {
        return List.of(
                Check.claim("up to step 700 every entry of XS is within a tenth of their mean",
                        Measured.mostlyAtMost(RandomStartValues.APPROXIMATE, earlyDeviations)),
                Check.claim("and their variances are below a hundredth of those of a single token",
                        Measured.mostlyAtMost(CLOSE_TO_ZERO * ONE_TOKEN, earlyVariances)),
                Check.claim("at step 1000 the entries of XS differ by more than 1/K", Measured.mostlyAtLeast(UNIFORM, lateRanges)),
                Check.claim("at step 1000 one score is more than ten times the mean score",
                        Measured.mostlyAtLeast(10, latePeaks)),
                RandomStartModel.settingAsPrinted(setting));
    }

    private List<Check> tableChecks(List<List<Look>> sampled) {
        int last = shown.size() - 1;
        return tableChecks(runs.setting(), at(sampled, 0, 1, Look::range), at(sampled, 0, 1, Look::variance),
                at(sampled, last, last + 1, Look::range), at(sampled, last, last + 1, Look::variance),
                at(sampled, 0, 1, Look::largest));
    }

    static List<Check> tableChecks(RandomStartSetting setting, double[] firstRanges, double[] firstVariances,
                                   double[] lastRanges, double[] lastVariances, double[] firstLargest) {
        return List.of(
                Check.claim("at step 100 the entries of XS differ by at most a tenth of 1/K",
                        Measured.atMost(UNIFORM / 10, firstRanges)),
                Check.claim("and their variances are below a hundredth of those of a single token",
                        Measured.atMost(CLOSE_TO_ZERO * ONE_TOKEN, firstVariances)),
                Check.claim("at step 900 the entries differ by more than a half of 1/K",
                        Measured.mostlyAtLeast(UNIFORM / 2, lastRanges)),
                Check.claim("and the variance is that of the table within a factor of ten",
                        Measured.between(1.3e-3, 1.3e-1, lastVariances)),
                Check.condition("the largest entry at step 100 is the table's " + REVIEWED_LARGEST + " up to 0.0005",
                        Measured.between(REVIEWED_LARGEST - 5e-4, REVIEWED_LARGEST + 5e-4, firstLargest)),
                RandomStartModel.settingAsPrinted(setting));
    }

    private List<Panel> panels(List<List<Look>> sampled, List<Look> population) {
        List<Panel> panels = new ArrayList<>();
        double[] nodes = IntStream.range(0, RandomStart.DETERMINISTIC.nodes()).asDoubleStream().toArray();
        List<Series> rows = IntStream.range(0, shown.size()).mapToObj(i -> Series.of("step " + shown.get(i), Style.LINE,
                nodes, sampled.get(0).get(i).row())).toList();
        panels.add(new Curves("XS of one walk, seed 1", Axis.linear("node"), Axis.linear("entry of XS"), rows));
        double[] steps = shown.stream().mapToDouble(Integer::doubleValue).toArray();
        panels.add(new Curves("Variance of an entry of XS over 1000 walks", Axis.linear("step"),
                Axis.logarithmic("variance, mean over nodes"), List.of(
                Series.band("sampled, mean and range", steps,
                        sampled.stream().map(run -> run.stream().mapToDouble(Look::variance).toArray()).toList()),
                Series.of("population, seed 1", Style.DASHES, steps, population.stream().mapToDouble(Look::variance).toArray()),
                Series.level("all weight on one token", steps, ONE_TOKEN))));
        return panels;
    }
}
