package org.circlewalk.checker.train;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.circlewalk.impl.model.ModelState;
import org.circlewalk.impl.run.StepRecord;
import org.circlewalk.impl.run.TrainingRun;
import org.circlewalk.spec.parameter.Fractions;

/**
 * The model over a run, column by column and rounded to five decimals: for drawing, not for computing.
 *
 * @param steps                the steps it is known at
 * @param V                    for each of them the K entries of V by offset, V[y][s] at (y − s) mod K, if V is
 *                             circulant to the last bit at all of them; else the K² entries row by row
 * @param S                    for each of them S_N, S_{N−1}, …, from the last position to the first; a number that
 *                             repeats to the end is given once
 * @param accuracy             the probability of a right prediction
 * @param accuracyExact        the same as a fraction, null where it is an estimate
 * @param distanceToTransition the distance of V's direction from that of Πᵀ, null where V = 0
 * @param distanceToSquareRoot the distance from that of the entrywise square root of Πᵀ
 */
public record Course(List<Integer> steps, List<double[]> V, List<double[]> S, List<Double> accuracy,
                     List<String> accuracyExact, List<Double> distanceToTransition, List<Double> distanceToSquareRoot) {
    private static final int DECIMALS = 5;
    /** The parts that a thinned course divides the steps from 2ⁿ to 2ⁿ⁺¹ into. */
    private static final int PARTS = 4;

    /** Whether a thinned course shows a step: 0 … 8, 10, 12, 14, 16, 20, …, four to an octave, and the last. */
    public static boolean isThinned(int step, int last) {
        int octave = Integer.highestOneBit(step);
        return step == 0 || step == last || octave <= PARTS || step % (octave / PARTS) == 0;
    }

    /** Collects the models of one run. */
    public static final class Recorder {
        private final List<ModelState> states = new ArrayList<>();
        private final List<double[]> scores = new ArrayList<>();
        private final List<StepRecord> records = new ArrayList<>();

        /** Takes the model that a run has now; {@code record} is what was measured of it. */
        public void add(TrainingRun run, StepRecord record) {
            states.add(run.state());
            scores.add(fromTheEnd(run.meanScores()));
            records.add(record);
        }

        /** The course. */
        public Course course() {
            boolean circulant = states.stream().allMatch(ModelState::hasCirculantValue);
            return new Course(records.stream().map(StepRecord::step).toList(),
                    states.stream().map(state -> rounded(circulant ? column(state) : state.value())).toList(),
                    List.copyOf(scores),
                    records.stream().map(record -> rounded(record.accuracy().value())).toList(),
                    listed(records, record -> record.accuracy().exact() == null ? null
                            : Fractions.format(record.accuracy().exact())),
                    listed(records, record -> rounded(record.distanceToTransition())),
                    listed(records, record -> rounded(record.distanceToSquareRoot())));
        }
    }

    /** A list that may hold null. */
    private static <T> List<T> listed(List<StepRecord> records, Function<StepRecord, T> value) {
        List<T> values = new ArrayList<>();
        records.forEach(record -> values.add(value.apply(record)));
        return values;
    }

    private static double[] column(ModelState state) {
        double[] value = state.value();
        double[] column = new double[state.nodes()];
        for (int y = 0; y < column.length; y++) {
            column[y] = value[y * state.nodes()];
        }
        return column;
    }

    private static double[] fromTheEnd(double[] scores) {
        double[] reversed = new double[scores.length];
        for (int i = 0; i < scores.length; i++) {
            reversed[i] = rounded(scores[scores.length - 1 - i]);
        }
        int kept = reversed.length;
        while (kept > 1 && reversed[kept - 2] == reversed[kept - 1]) {
            kept--;
        }
        return Arrays.copyOf(reversed, kept);
    }

    private static double[] rounded(double[] numbers) {
        double[] result = new double[numbers.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = rounded(numbers[i]);
        }
        return result;
    }

    private static Double rounded(double number) {
        return Double.isFinite(number) ? (Double) BigDecimal.valueOf(number)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN).doubleValue() : null;
    }
}
