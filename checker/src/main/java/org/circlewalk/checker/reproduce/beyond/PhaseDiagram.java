package org.circlewalk.checker.reproduce.beyond;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
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
import org.circlewalk.checker.train.phase.GapRegion;
import org.circlewalk.checker.train.phase.PhaseCell;
import org.circlewalk.checker.train.phase.PhaseReport;
import org.circlewalk.spec.lemma.E4LimitGap;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.PaperSettings;

/** Beyond the paper: the (K, p) phase diagram of training, with the exact boundary of the region of negative limit gaps. */
public final class PhaseDiagram implements Experiment {
    private static final int FIRST = 5;
    private static final int LAST = 24;
    private static final int DENOMINATOR = 50;

    @Override
    public String name() {
        return "phase-diagram";
    }

    @Override
    public String title() {
        return "Where attention goes: K = 5 … 24, p = 0.5 … 0.98, N = 101, population, 50 steps";
    }

    @Override
    public String claimed() {
        return "Theorem 3.1: for 0 < p < 1, K > 4 and N large, attention selects the parent token and the accuracy is max(p, 1 − p).";
    }

    @Override
    public Cost cost() {
        return new Cost(7.5, 0);
    }

    @Override
    public Outcome run(Effort effort) {
        List<BigFraction> ps = IntStream.range(DENOMINATOR / 2, DENOMINATOR).mapToObj(i -> new BigFraction(i, DENOMINATOR)).toList();
        // One thread for each worker of the caller's pool would oversubscribe it; a cell is a few milliseconds.
        PhaseReport diagram = PhaseReport.of(FIRST, LAST, ps, PaperSettings.LARGE_LENGTH, PaperSettings.STEPS, false, 1,
                () -> { });
        List<PhaseCell> cells = diagram.cells();
        List<PhaseCell> elsewhere = cells.stream().filter(cell -> !cell.reachesParent()).toList();
        double[] negative = cells.stream().filter(cell -> cell.negativeGap() != null)
                .mapToDouble(cell -> cell.reachesParent() ? 1 : 0).toArray();
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("K", FIRST + " to " + LAST);
        settings.put("p", "25/50 to 49/50");
        settings.put("N", PaperSettings.LARGE_LENGTH);
        settings.put("steps", PaperSettings.STEPS);
        return new Outcome(settings, List.of(panel(cells)), checks(cells),
                elsewhere.size() + " of " + cells.size() + " runs end with attention elsewhere, the smallest circle with K = "
                        + elsewhere.stream().map(PhaseCell::K).min(Integer::compare).map(String::valueOf).orElse("none")
                        + "; the exact limit gap is negative in " + negative.length + " cells, and in "
                        + diagram.disagreeing() + " its sign for N → ∞ and the outcome at N = 101 differ.",
                List.of("The boundary is where the smallest limit gap of Lemma E.4 changes sign, bracketed in exact fractions to within "
                        + "1/3200; it is about N → ∞, the squares are about N = 101, M = 1000."));
    }

    static List<Check> checks(List<PhaseCell> cells) {
        return List.of(
                Check.claim("attention selects the parent token in every cell",
                        Measured.always(cells.stream().map(PhaseCell::reachesParent).toList())),
                Check.condition("the exact sign of the limit gap agrees with the outcome in every cell",
                        Measured.always(cells.stream().map(cell -> !cell.signContradictsOutcome()).toList())));
    }

    private static Curves panel(List<PhaseCell> cells) {
        List<Series> series = new ArrayList<>();
        add(series, "parent token", cells, PhaseCell::reachesParent);
        add(series, "three steps back", cells, cell -> cell.attendedSteps() == 3);
        add(series, "elsewhere", cells, cell -> !cell.reachesParent() && cell.attendedSteps() != 3);
        series.addAll(boundaries());
        return new Curves("Where attention goes (N = 101, 50 steps)", Axis.linear("probability p of a clockwise step"),
                Axis.linear("number of nodes K"), series);
    }

    private static void add(List<Series> series, String name, List<PhaseCell> cells, Predicate<PhaseCell> belongs) {
        List<PhaseCell> chosen = cells.stream().filter(belongs).toList();
        if (!chosen.isEmpty()) {
            series.add(Series.of(name, Style.SQUARES,
                    chosen.stream().mapToDouble(cell -> Fractions.toDouble(cell.p())).toArray(),
                    chosen.stream().mapToDouble(PhaseCell::K).toArray()));
        }
    }

    private static boolean isNegative(int nodes, BigFraction p) {
        return E4LimitGap.of(nodes, p).smallestNegative().isPresent();
    }

    /** The smallest and the largest p with a negative limit gap, by K. */
    private static List<Series> boundaries() {
        List<double[]> ends = IntStream.rangeClosed(FIRST, LAST).parallel().mapToObj(PhaseDiagram::ends)
                .flatMap(Optional::stream).toList();
        double[] nodes = ends.stream().mapToDouble(end -> end[0]).toArray();
        return List.of(
                Series.of("exact: least p with a negative limit gap", Style.DASHES,
                        ends.stream().mapToDouble(end -> end[1]).toArray(), nodes),
                Series.of("exact: largest such p", Style.DASHES, ends.stream().mapToDouble(end -> end[2]).toArray(), nodes));
    }

    /** K, the lower and the upper end of the region; nothing if no p of the grid is in it. */
    private static Optional<double[]> ends(int nodes) {
        return GapRegion.of(p -> isNegative(nodes, p)).map(region -> new double[] {nodes, region.least(), region.largest()});
    }
}
