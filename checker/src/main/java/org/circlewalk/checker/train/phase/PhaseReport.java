package org.circlewalk.checker.train.phase;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.console.output.Report;
import org.circlewalk.checker.console.output.Screen;
import org.circlewalk.checker.console.work.Parallel;
import org.circlewalk.impl.run.TrainingSettings;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * The phase diagram as numbers.
 *
 * @param settings     what was trained: population loss, zero initialisation, η = 1, ε = 1/10, M = 1000 for N ≤ 101 and
 *                     N^{3/2} rounded up beyond
 * @param cells        by K, then p
 * @param disagreeing  the number of cells whose exact sign for N → ∞ and trained outcome at this N differ
 */
public record PhaseReport(Settings settings, List<PhaseCell> cells, long disagreeing) implements Report {
    /** What the diagram depends on. */
    public record Settings(int firstK, int lastK, List<String> p, int N, int steps) {
    }

    /**
     * Trains one model a cell.
     *
     * @param courses  whether each cell has its course
     * @param threads  how many cells at a time; changes no result
     * @param finished told of each cell
     */
    public static PhaseReport of(int firstNodes, int lastNodes, List<BigFraction> ps, int length, int steps,
                                 boolean courses, int threads, Runnable finished) {
        List<TrainingSettings> runs = IntStream.rangeClosed(firstNodes, lastNodes).boxed()
                .flatMap(k -> ps.stream().map(p -> TrainingSettings.paper(new RandomWalk(k, length, p)))).toList();
        List<PhaseCell> cells = Parallel.map(threads, runs, run -> {
            PhaseCell cell = PhaseCell.of(run, steps, courses);
            finished.run();
            return cell;
        });
        Settings settings = new Settings(firstNodes, lastNodes, ps.stream().map(Fractions::format).toList(), length, steps);
        return new PhaseReport(settings, cells, cells.stream().filter(PhaseCell::signContradictsOutcome).count());
    }

    @Override
    public void print(PrintWriter out) {
        print(out, Screen.standard());
    }

    void print(PrintWriter out, Screen screen) {
        new PhaseTable(this, out, screen).print();
    }
}
