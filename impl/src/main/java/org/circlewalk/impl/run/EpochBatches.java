package org.circlewalk.impl.run;

import static org.circlewalk.spec.parameter.InvalidParameterException.require;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.circlewalk.impl.task.RandomStream;

/** Mini-batches: each epoch is a random order of all sequences, cut into batches of equal size and a last of the rest. */
final class EpochBatches {
    private final RandomGenerator random;
    private final int size;
    private final int[] order;
    private int next;

    /**
     * @param count  n, the number of sequences
     * @param size   of a batch, 1 … n
     * @param random decides the orders
     */
    EpochBatches(int count, int size, RandomGenerator random) {
        require(size >= 1 && size <= count, "the size of a batch", size, "from 1 to n = " + count);
        this.random = random;
        this.size = size;
        order = IntStream.range(0, count).toArray();
        next = count;
    }

    int[] next() {
        if (next == order.length) {
            shuffle();
            next = 0;
        }
        int from = next;
        next = Math.min(order.length, from + size);
        return Arrays.copyOfRange(order, from, next);
    }

    /** How many batches an epoch has. */
    int perEpoch() {
        return (order.length + size - 1) / size;
    }

    /** Fisher and Yates. */
    private void shuffle() {
        for (int last = order.length - 1; last > 0; last--) {
            int chosen = RandomStream.uniform(random, last + 1);
            int moved = order[last];
            order[last] = order[chosen];
            order[chosen] = moved;
        }
    }
}
