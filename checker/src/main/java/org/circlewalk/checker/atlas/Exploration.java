package org.circlewalk.checker.atlas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.circlewalk.spec.box.ChanceBox;
import org.circlewalk.spec.parameter.Fractions;

/** The circles of an atlas while they are explored, on several threads; what is found does not depend on how many these are. */
final class Exploration {
    private final AtlasSettings settings;
    private final Map<Integer, Partition> circles = new LinkedHashMap<>();

    /** A box of a circle, by K and then from left to right. */
    private record Task(int nodes, ChanceBox box) implements Comparable<Task> {
        private static final Comparator<Task> ORDER =
                Comparator.comparingInt(Task::nodes).thenComparing(task -> task.box().low());

        @Override
        public int compareTo(Task other) {
            return ORDER.compare(this, other);
        }
    }

    /** Nothing is known. */
    Exploration(AtlasSettings settings) {
        this.settings = settings;
        settings.circles().forEach(nodes -> circles.put(nodes, settings.partition()));
    }

    /**
     * Takes in what an earlier run found, in its order.
     *
     * @throws org.circlewalk.checker.console.refusal.RefusedInputException if a box was not to be tried when its turn came
     */
    void takeIn(List<RecordsText.Placed> records) {
        for (RecordsText.Placed placed : records) {
            BoxRecord record = placed.record();
            if (!circles.get(record.nodes()).isOpen(record.box())) {
                throw placed.place().refused("its box was not to be tried there, since an earlier line has it, or has no box that was cut there");
            }
            circles.get(record.nodes()).settle(record.box(), record.decision());
        }
    }

    /** How far the circles are, by K. */
    Map<Integer, Partition> circles() {
        return circles;
    }

    /**
     * Tries every box that is to be tried.
     *
     * @param found told of each as soon as it was, by one thread
     */
    void finish(BoxDecider decider, int threads, Consumer<BoxRecord> found) {
        NavigableSet<Task> waiting = new TreeSet<>();
        circles.forEach((nodes, partition) -> partition.open().forEach(box -> waiting.add(new Task(nodes, box))));
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            ExecutorCompletionService<BoxRecord> working = new ExecutorCompletionService<>(pool);
            int running = 0;
            while (running > 0 || !waiting.isEmpty()) {
                while (running < threads && !waiting.isEmpty()) {
                    Task task = waiting.pollFirst();
                    working.submit(() -> new BoxRecord(task.nodes(), task.box(),
                            decider.decide(settings.family(task.nodes()), task.box(), settings.effort())));
                    running++;
                }
                BoxRecord record = working.take().get();
                running--;
                List<ChanceBox> opened = circles.get(record.nodes()).settle(record.box(), record.decision());
                opened.forEach(box -> waiting.add(new Task(record.nodes(), box)));
                found.accept(record);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failed) {
            throw thrown(failed);
        } finally {
            pool.shutdownNow();
        }
    }

    private static RuntimeException thrown(ExecutionException failed) {
        if (failed.getCause() instanceof Error serious) {
            throw serious;
        }
        return failed.getCause() instanceof RuntimeException own ? own : new IllegalStateException(failed.getCause());
    }

    /** The boxes in the end, by K and from left to right. */
    List<BoxRecord> records() {
        List<BoxRecord> records = new ArrayList<>();
        circles.forEach((nodes, partition) -> partition.cells().forEach(cell ->
                records.add(new BoxRecord(nodes, cell.box(), cell.found().orElseThrow()))));
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
        for (Map.Entry<Integer, Partition> circle : circles.entrySet()) {
            double weight = weights.get(circle.getKey());
            total += weight;
            done += weight * Fractions.toDouble(circle.getValue().settled());
        }
        return done / total;
    }
}
