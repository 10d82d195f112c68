package org.circlewalk.checker.train.phase;

import static org.circlewalk.spec.parameter.InvalidParameterException.require;

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
    /** @throws org.circlewalk.spec.parameter.InvalidParameterException if the cells are not those of the settings */
    public PhaseReport {
        cells = List.copyOf(cells);
        long expected = (settings.lastK() - settings.firstK() + 1L) * settings.p().size();
        require(cells.size() == expected, "cells", "a list of " + cells.size(), "one for each K and p of the settings, " + expected);
        for (int i = 0; i < cells.size(); i++) {
            requireFits(settings, i, cells.get(i));
        }
        long contradicting = cells.stream().filter(PhaseCell::signContradictsOutcome).count();
        require(disagreeing == contradicting, "disagreeing", disagreeing, "the number of such cells, " + contradicting);
    }

    private static void requireFits(Settings settings, int index, PhaseCell cell) {
        String place = "cells[" + index + "].";
        int nodes = settings.firstK() + index / settings.p().size();
        require(cell.K() == nodes, place + "K", cell.K(), "that of the settings there, " + nodes);
        String p = settings.p().get(index % settings.p().size());
        require(Fractions.format(cell.p()).equals(p), place + "p", Fractions.brief(cell.p()), "that of the settings there, " + p);
        require(cell.attendedSteps() < settings.N(), place + "attendedSteps", cell.attendedSteps(),
                "less than N, which is " + settings.N());
        if (cell.course() != null) {
            cell.course().requireWithin(place + "course.", settings.N(), settings.steps(), cell.stopped() == null);
        }
    }

    /**
     * What the diagram depends on.
     *
     * @param p in ascending order, each once
     */
    public record Settings(int firstK, int lastK, List<String> p, int N, int steps) {
        /** @throws org.circlewalk.spec.parameter.InvalidParameterException if there is no such diagram */
        public Settings {
            p = List.copyOf(p);
            require(firstK >= 3, "firstK", firstK, "at least 3");
            require(lastK >= firstK, "lastK", lastK, "at least firstK, which is " + firstK);
            require(N >= 2, "N", N, "at least 2");
            require(steps >= 1, "steps", steps, "at least 1");
            require(!p.isEmpty(), "p", "an empty list", "a list of at least one probability");
            BigFraction before = null;
            for (int i = 0; i < p.size(); i++) {
                BigFraction value = Fractions.parseWritten("p[" + i + "]", p.get(i));
                boolean follows = before == null ? value.compareTo(BigFraction.ZERO) >= 0 : value.compareTo(before) > 0;
                require(follows && value.compareTo(BigFraction.ONE) <= 0 && Fractions.format(value).equals(p.get(i)), "p[" + i + "]", p.get(i),
                        "a probability in lowest terms, larger than the one before it");
                before = value;
            }
        }
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
