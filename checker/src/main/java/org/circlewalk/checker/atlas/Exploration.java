package org.circlewalk.checker.atlas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.circlewalk.spec.box.ChanceBox;
import org.circlewalk.spec.parameter.Fractions;

/**
 * The circles of an atlas while they are explored; what is found does not depend on who tries the boxes, nor in which order.
 *
 * @param <R> what is found of a box
 */
final class Exploration<R extends Finding> {
    private final Map<Integer, Partition<R>> circles = new LinkedHashMap<>();

    /** Nothing is known. */
    Exploration(Survey<R> settings) {
        settings.circles().forEach(nodes -> circles.put(nodes, settings.partition()));
    }

    /**
     * Takes in what an earlier run found, in its order.
     *
     * @throws org.circlewalk.checker.console.refusal.RefusedInputException if a box was not to be tried when its turn came
     */
    void takeIn(List<RecordsText.Placed<R>> records) {
        for (RecordsText.Placed<R> placed : records) {
            R record = placed.record();
            if (!circles.get(record.nodes()).isOpen(record.box())) {
                throw placed.place().refused("its box was not to be tried there, since an earlier line has it, or has no box that was cut there");
            }
            circles.get(record.nodes()).settle(record);
        }
    }

    /** How far the circles are, by K. */
    Map<Integer, Partition<R>> circles() {
        return circles;
    }

    /**
     * Tries every box that is to be tried.
     *
     * @param found told of each as soon as it was, by one thread
     */
    void finish(BoxWorkers<R> workers, Consumer<R> found) {
        NavigableSet<BoxTask> waiting = new TreeSet<>();
        circles.forEach((nodes, partition) -> partition.open().forEach(box -> waiting.add(new BoxTask(nodes, box))));
        int away = 0;
        try {
            while (away > 0 || !waiting.isEmpty()) {
                List<BoxTask> next = first(workers.places() - away, waiting);
                if (!next.isEmpty()) {
                    workers.submit(next);
                    away += next.size();
                }
                for (R record : workers.found()) {
                    away--;
                    List<ChanceBox> opened = circles.get(record.nodes()).settle(record);
                    opened.forEach(box -> waiting.add(new BoxTask(record.nodes(), box)));
                    found.accept(record);
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Takes so many away, or all if there are fewer. */
    private static List<BoxTask> first(int count, NavigableSet<BoxTask> waiting) {
        List<BoxTask> first = new ArrayList<>();
        while (first.size() < count && !waiting.isEmpty()) {
            first.add(waiting.pollFirst());
        }
        return first;
    }

    /** The boxes in the end, by K and from left to right. */
    List<R> records() {
        List<R> records = new ArrayList<>();
        circles.values().forEach(partition -> partition.cells().forEach(cell -> records.add(cell.found().orElseThrow())));
        return records;
    }

    /**
     * How much is settled, as a share of the work.
     *
     * @param weights what a circle takes, by K
     */
    double settled(Map<Integer, Double> weights) {
        double total = 0;
        double done = 0;
        for (Map.Entry<Integer, Partition<R>> circle : circles.entrySet()) {
            double weight = weights.get(circle.getKey());
            total += weight;
            done += weight * Fractions.toDouble(circle.getValue().settled());
        }
        return done / total;
    }
}
