package org.circlewalk.checker.reproduce.figures;

import java.util.Arrays;
import org.circlewalk.checker.reproduce.chart.HeatMap;
import org.circlewalk.impl.model.CompensatedSum;
import org.circlewalk.impl.model.ModelState;

/** What a value matrix looks like. */
final class ValueShape {
    private ValueShape() {
    }

    /** V row by row: V[y][s]. */
    static double[][] rows(ModelState state) {
        int k = state.nodes();
        double[][] rows = new double[k][];
        for (int y = 0; y < k; y++) {
            rows[y] = Arrays.copyOfRange(state.value(), y * k, (y + 1) * k);
        }
        return rows;
    }

    /** V in colours. */
    static HeatMap panel(String title, ModelState state) {
        return HeatMap.of(title, "next node y", "node s", rows(state));
    }

    /** Whether in every column s the entries of the neighbours s ± 1 are larger than all others: the pattern of Πᵀ for 0 &lt; p &lt; 1. */
    static boolean neighboursLead(ModelState state) {
        int k = state.nodes();
        for (int s = 0; s < k; s++) {
            int next = (s + 1) % k;
            int previous = (s + k - 1) % k;
            double least = Math.min(state.value()[next * k + s], state.value()[previous * k + s]);
            for (int y = 0; y < k; y++) {
                if (y != next && y != previous && !(state.value()[y * k + s] < least)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The largest entry over the smallest: 1 for a multiple of 11ᵀ, infinite if an entry is not positive. */
    static double largestOverSmallest(ModelState state) {
        double least = Arrays.stream(state.value()).min().orElseThrow();
        return least > 0 ? Arrays.stream(state.value()).max().orElseThrow() / least : Double.POSITIVE_INFINITY;
    }

    /** How far numbers are from being equal: the largest distance of one from their mean, over that mean. */
    static double largestDeviation(double[] numbers) {
        double mean = CompensatedSum.of(numbers) / numbers.length;
        return Arrays.stream(numbers).map(number -> Math.abs(number - mean)).max().orElseThrow() / mean;
    }

    /** Whether every row is constant, so that V·a is the same for all a with entries of the same sum. */
    static boolean hasConstantRows(ModelState state) {
        return Arrays.stream(rows(state)).allMatch(row -> Arrays.stream(row).allMatch(entry -> entry == row[0]));
    }
}
