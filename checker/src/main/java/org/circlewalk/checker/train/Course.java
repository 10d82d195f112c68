package org.circlewalk.checker.train;

import static org.circlewalk.spec.parameter.InvalidParameterException.require;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.circlewalk.checker.console.output.Count;
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
public record Course(List<Integer> steps, List<List<Double>> V, List<List<Double>> S, List<Double> accuracy,
                     List<String> accuracyExact, List<Double> distanceToTransition, List<Double> distanceToSquareRoot) {
    private static final int DECIMALS = 5;
    /** The parts that a thinned course divides the steps from 2ⁿ to 2ⁿ⁺¹ into. */
    private static final int PARTS = 4;

    /** @throws org.circlewalk.spec.parameter.InvalidParameterException if the lists are not of one run's models */
    public Course {
        require(!steps.isEmpty(), "steps", "an empty list", "a list of at least one step");
        require(steps.get(0) >= 0, "steps[0]", steps.get(0), "at least 0");
        int last = steps.size() - 1;
        for (int i = 1; i <= last; i++) {
            // A run that stops ends with the step that was its newest.
            boolean again = i == last && steps.get(i).equals(steps.get(i - 1));
            require(again || steps.get(i) > steps.get(i - 1), "steps[" + i + "]", steps.get(i), "larger than the step before it");
        }
        requireLengths(steps.size(), Map.of("V", V, "S", S, "accuracy", accuracy, "accuracyExact", accuracyExact,
                "distanceToTransition", distanceToTransition, "distanceToSquareRoot", distanceToSquareRoot));
        for (int i = 0; i < steps.size(); i++) {
            require(V.get(i).size() == V.get(0).size() && !V.get(i).isEmpty(), "V[" + i + "]", "a list of " + V.get(i).size(),
                    "as long as V[0] and not empty");
            require(!S.get(i).isEmpty(), "S[" + i + "]", "an empty list", "a list of at least one score");
            requireAccuracy(i, accuracy.get(i), accuracyExact.get(i));
        }
        requireDistances("distanceToTransition", distanceToTransition);
        requireDistances("distanceToSquareRoot", distanceToSquareRoot);
    }

    private static void requireLengths(int steps, Map<String, List<?>> lists) {
        new TreeMap<>(lists).forEach((name, list) ->
                require(list.size() == steps, name, "a list of " + list.size(), "one for each of " + Count.of(steps, "step")));
    }

    private static void requireAccuracy(int index, Double accuracy, String exact) {
        require(accuracy == null || accuracy >= 0 && accuracy <= 1, "accuracy[" + index + "]", accuracy, "from 0 to 1");
        if (exact != null) {
            String name = "accuracyExact[" + index + "]";
            double value = Fractions.toDouble(Fractions.parseWritten(name, exact));
            require(accuracy != null && accuracy.equals(rounded(value)), name, exact, "the accuracy there, which is " + accuracy);
        }
    }

    private static void requireDistances(String name, List<Double> distances) {
        for (int i = 0; i < distances.size(); i++) {
            Double distance = distances.get(i);
            require(distance == null || distance >= 0 && distance <= 2, name + "[" + i + "]", distance, "from 0 to 2");
        }
    }

    /** @throws org.circlewalk.spec.parameter.InvalidParameterException if V is not that of so many nodes */
    public void requireNodes(int nodes) {
        long entries = V.get(0).size();
        require(entries == nodes || entries == (long) nodes * nodes, "course.V[0]", "a list of " + entries,
                "a list of K or of K² numbers, where K is " + nodes);
    }

    /**
     * Requires the course to end as its run did.
     *
     * @param back     how many positions before the last one has the largest score
     * @param score    that score
     * @param accuracy the accuracy at the end
     * @throws org.circlewalk.spec.parameter.InvalidParameterException if it ends otherwise
     */
    public void requireEnd(int back, double score, double accuracy) {
        int last = steps.size() - 1;
        List<Double> scores = S.get(last);
        Double found = scores.get(Math.min(back, scores.size() - 1));
        require(Objects.equals(found, rounded(score)), "score", score, "that of the course at its end, which is " + found);
        require(Objects.equals(this.accuracy.get(last), rounded(accuracy)), "accuracy", accuracy,
                "that of the course at its end, which is " + this.accuracy.get(last));
    }

    /**
     * Requires the course to be of a run's length.
     *
     * @param place  what stands before the names of its lists in the sentence of a refusal
     * @param length N
     * @param last   the last step that was asked for
     * @param whole  whether it was reached
     * @throws org.circlewalk.spec.parameter.InvalidParameterException if it is not
     */
    public void requireWithin(String place, int length, int last, boolean whole) {
        int end = steps.get(steps.size() - 1);
        require(whole ? end == last : end <= last, place + "steps[" + (steps.size() - 1) + "]", end,
                (whole ? "" : "at most ") + last + ", the last step of the settings");
        for (int i = 0; i < S.size(); i++) {
            require(S.get(i).size() <= length, place + "S[" + i + "]", "a list of " + S.get(i).size(),
                    "a list of at most N numbers, where N is " + length);
        }
    }

    /** Whether a thinned course shows a step: 0 … 8, 10, 12, 14, 16, 20, …, four to an octave, and the last. */
    public static boolean isThinned(int step, int last) {
        int octave = Integer.highestOneBit(step);
        return step == 0 || step == last || octave <= PARTS || step % (octave / PARTS) == 0;
    }

    /** Collects the models of one run. */
    public static final class Recorder {
        private final List<ModelState> states = new ArrayList<>();
        private final List<List<Double>> scores = new ArrayList<>();
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
                    states.stream().map(state -> allRounded(circulant ? column(state) : state.value())).toList(),
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

    private static List<Double> fromTheEnd(double[] scores) {
        List<Double> reversed = new ArrayList<>(allRounded(scores));
        Collections.reverse(reversed);
        int kept = reversed.size();
        while (kept > 1 && reversed.get(kept - 2).equals(reversed.get(kept - 1))) {
            kept--;
        }
        return List.copyOf(reversed.subList(0, kept));
    }

    private static List<Double> allRounded(double... numbers) {
        return Arrays.stream(numbers).mapToObj(Course::rounded).toList();
    }

    private static Double rounded(double number) {
        return Double.isFinite(number) ? (Double) BigDecimal.valueOf(number)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN).doubleValue() : null;
    }
}
