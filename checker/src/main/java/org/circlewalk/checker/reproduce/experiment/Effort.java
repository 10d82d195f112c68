package org.circlewalk.checker.reproduce.experiment;

import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/**
 * How much is computed.
 *
 * @param seeds the number of seeds, 1 … seeds, that sampled runs are repeated for
 */
public record Effort(int seeds) {
    /** What a run gives for each seed, in the order of the seeds; computed side by side if the caller's pool has threads. */
    public <T> List<T> bySeed(LongFunction<T> run) {
        return LongStream.rangeClosed(1, seeds).parallel().mapToObj(run).toList();
    }
}
