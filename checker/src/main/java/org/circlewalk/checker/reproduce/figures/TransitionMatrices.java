package org.circlewalk.checker.reproduce.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.reproduce.chart.HeatMap;
import org.circlewalk.checker.reproduce.chart.Panel;
import org.circlewalk.checker.reproduce.experiment.Check;
import org.circlewalk.checker.reproduce.experiment.Cost;
import org.circlewalk.checker.reproduce.experiment.Effort;
import org.circlewalk.checker.reproduce.experiment.Experiment;
import org.circlewalk.checker.reproduce.experiment.Measured;
import org.circlewalk.checker.reproduce.experiment.Outcome;
import org.circlewalk.spec.circulant.Circulant;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.PaperSettings;
import org.circlewalk.spec.walk.RandomWalk;
import org.circlewalk.spec.walk.TransitionMatrix;

/** Figure 2: the transition matrices themselves, exact. */
public final class TransitionMatrices implements Experiment {
    private static final List<BigFraction> PROBABILITIES =
            List.of(BigFraction.ONE_HALF, new BigFraction(7, 10), BigFraction.ONE);

    @Override
    public String name() {
        return "fig2";
    }

    @Override
    public String title() {
        return "The transition matrix Π for p = 0.5, 0.7 and 1, K = 6";
    }

    @Override
    public String claimed() {
        return "From a node the walk goes to the next with probability p and to the previous with probability 1 − p; "
                + "the figure shows Π for three p.";
    }

    @Override
    public Cost cost() {
        return new Cost(0.1, 0);
    }

    @Override
    public Outcome run(Effort effort) {
        List<Panel> panels = new ArrayList<>();
        List<Boolean> rowsAreLaws = new ArrayList<>();
        for (BigFraction p : PROBABILITIES) {
            RandomWalk walk = new RandomWalk(PaperSettings.NODES, PaperSettings.LENGTH, p);
            Circulant matrix = TransitionMatrix.of(walk);
            panels.add(HeatMap.of("Π for p = " + Fractions.format(p), "node s_i", "next node s_{i+1}", rows(matrix)));
            rowsAreLaws.add(isLaw(matrix, walk));
        }
        Check law = Check.claim("every row holds p after its node, 1 − p before it and 0 elsewhere (exact)",
                Measured.always(rowsAreLaws));
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("K", PaperSettings.NODES);
        settings.put("p", PROBABILITIES.stream().map(Fractions::format).toList());
        return new Outcome(settings, panels, List.of(law),
                "The entries of the three matrices are 0 and " + "1/2; 7/10 and 3/10; 1.", List.of());
    }

    static boolean isLaw(Circulant matrix, RandomWalk walk) {
        for (int from = 0; from < walk.nodes(); from++) {
            for (int to = 0; to < walk.nodes(); to++) {
                int ahead = Math.floorMod(to - from, walk.nodes());
                BigFraction expected = ahead == 1 ? walk.p() : ahead == walk.nodes() - 1 ? walk.q() : BigFraction.ZERO;
                if (!matrix.entry(from, to).equals(expected)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static double[][] rows(Circulant matrix) {
        double[][] rows = new double[matrix.size()][matrix.size()];
        for (int row = 0; row < rows.length; row++) {
            for (int col = 0; col < rows.length; col++) {
                rows[row][col] = Fractions.toDouble(matrix.entry(row, col));
            }
        }
        return rows;
    }
}
