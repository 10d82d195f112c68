package org.circlewalk.checker.reproduce.beyond;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.PaperSettings;
import org.circlewalk.spec.walk.RandomWalk;

/** Beyond the paper: deterministic walks of every length, by exact accuracies of population runs. */
public final class DeterministicLengths implements Experiment {
    private static final int SHORTEST = 2 * PaperSettings.NODES + 1;
    private static final int LONGEST = 3 * PaperSettings.NODES + 1;
    private static final List<BigFraction> PROBABILITIES = List.of(BigFraction.ZERO, BigFraction.ONE);

    @Override
    public String name() {
        return "deterministic-lengths";
    }

    @Override
    public String title() {
        return "Deterministic walks of lengths N = " + SHORTEST + " to " + LONGEST + ", K = 6, population";
    }

    @Override
    public String claimed() {
        return "Theorem 4.1: for p = 0 and 1 and N = rK + 1 the accuracy is 1/K at every step; the text calls p = 0 and 1 failure "
                + "cases without naming the length.";
    }

    /** The accuracies after 0, 1, …, 50 steps; exact, by enumeration of the K walks. */
    private record Line(RandomWalk walk, List<Double> accuracies) {
        static Line of(RandomWalk walk) {
            Trace trace = Trace.of(Runs.population(walk), PaperSettings.STEPS, 1, List.of());
            return new Line(walk, trace.records().stream()
                    .map(record -> Fractions.toDouble(record.accuracy().exact())).toList());
        }

        boolean isUninformative() {
            return walk.visible() % walk.nodes() == 0;
        }

        /** From the first step on. */
        List<Double> trained() {
            return accuracies.subList(1, accuracies.size());
        }
    }

    @Override
    public Cost cost() {
        return new Cost(2, 0);
    }

    @Override
    public Outcome run(Effort effort) {
        List<RandomWalk> walks = new ArrayList<>();
        for (BigFraction p : PROBABILITIES) {
            for (int n = SHORTEST; n <= LONGEST; n++) {
                walks.add(new RandomWalk(PaperSettings.NODES, n, p));
            }
        }
        List<Line> lines = walks.parallelStream().map(Line::of).toList();
        double[] uninformative = lines.stream().filter(Line::isUninformative)
                .flatMap(line -> line.accuracies().stream()).mapToDouble(Double::doubleValue).toArray();
        double[] informative = lines.stream().filter(line -> !line.isUninformative())
                .flatMap(line -> line.trained().stream()).mapToDouble(Double::doubleValue).toArray();
        Map<String, Object> settings = new LinkedHashMap<>(Runs.described(Runs.population(walks.get(0)), PaperSettings.STEPS, 1));
        settings.put("N", SHORTEST + " to " + LONGEST);
        settings.put("p", List.of("0", "1"));
        return new Outcome(settings, PROBABILITIES.stream().map(p -> panel(p, lines)).toList(),
                checks(uninformative, informative),
                "Exact accuracies: " + Measured.range(uninformative) + " at every step for N = rK + 1, "
                        + Measured.range(informative) + " from the first step on for the other lengths.",
                List.of("For N ≠ rK + 1 some nodes are visited once more than others, and the first step already uses it; the proof is "
                        + "finding 4 of the notes."));
    }

    /**
     * @param uninformative accuracies at every step for N = rK + 1
     * @param informative   accuracies from the first step on for the other lengths
     */
    static List<Check> checks(double[] uninformative, double[] informative) {
        return List.of(
                Check.claim("for N = rK + 1 the accuracy is 1/K at every step (exact)",
                        Measured.equalTo(1.0 / PaperSettings.NODES, uninformative)),
                Check.condition("the other lengths fail as well", Measured.atMost(1.0 / PaperSettings.NODES, informative)));
    }

    private static Panel panel(BigFraction p, List<Line> lines) {
        List<Line> chosen = lines.stream().filter(line -> line.walk().p().equals(p)).toList();
        double[] lengths = chosen.stream().mapToDouble(line -> line.walk().length()).toArray();
        List<Series> series = IntStream.of(0, 1, PaperSettings.STEPS).mapToObj(step -> Series.of("after " + step
                + (step == 1 ? " step" : " steps"), step == 0 ? Style.DASHES : step == 1 ? Style.SQUARES : Style.CROSSES, lengths,
                chosen.stream().mapToDouble(line -> line.accuracies().get(step)).toArray())).toList();
        return new Curves("Exact accuracy, p = " + Fractions.format(p), Axis.linear("length N"), Axis.linear("accuracy"), series);
    }
}
