package org.circlewalk.checker.reproduce.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.circlewalk.impl.model.ModelState;
import org.circlewalk.impl.run.StepRecord;
import org.circlewalk.impl.run.TrainingRun;
import org.circlewalk.impl.run.TrainingSettings;

/**
 * What is kept of a training run.
 *
 * @param records measurements, by step
 * @param states  the models at the steps that were asked for, and the last
 * @param scores  the mean of S_1 … S_N over the test walks at the end, index = position − 1
 */
public record Trace(List<StepRecord> records, Map<Integer, ModelState> states, double[] scores) {

    /**
     * Trains.
     *
     * @param steps how many steps
     * @param every a measurement is taken at every multiple of it
     * @param kept  the steps whose models are kept besides the last
     */
    public static Trace of(TrainingSettings settings, int steps, int every, List<Integer> kept) {
        List<StepRecord> records = new ArrayList<>();
        Map<Integer, ModelState> states = new HashMap<>();
        // One thread a run: the runs of several seeds are side by side already.
        try (TrainingRun run = TrainingRun.start(settings, 1)) {
            while (true) {
                if (run.step() % every == 0 || run.step() == steps) {
                    records.add(run.measure());
                }
                if (run.step() == steps || kept.contains(run.step())) {
                    states.put(run.step(), run.state());
                }
                if (run.step() == steps) {
                    return new Trace(List.copyOf(records), states, run.meanScores());
                }
                run.advance();
            }
        }
    }

    /** The steps of the measurements. */
    public double[] steps() {
        return records.stream().mapToDouble(StepRecord::step).toArray();
    }

    /** A quantity at every measurement. */
    public double[] curve(ToDoubleFunction<StepRecord> quantity) {
        return records.stream().mapToDouble(quantity).toArray();
    }

    /** The measurement at a step. */
    public StepRecord at(int step) {
        return records.stream().filter(taken -> taken.step() == step).findFirst().orElseThrow();
    }

    public StepRecord last() {
        return records.get(records.size() - 1);
    }

    public ModelState end() {
        return states.get(last().step());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Trace that && records.equals(that.records) && states.equals(that.states)
                && Arrays.equals(scores, that.scores);
    }

    @Override
    public int hashCode() {
        return Objects.hash(records, states, Arrays.hashCode(scores));
    }
}
