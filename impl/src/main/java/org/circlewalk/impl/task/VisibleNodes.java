package org.circlewalk.impl.task;

import java.util.Arrays;

/**
 * Sampled walks as sequences: of each its first N−1 nodes, labelled with its last. A class of its own, since the proofs about the
 * words of steps are bound to the head of {@link SampledWalks}.
 *
 * @param walks the walks
 */
public record VisibleNodes(SampledWalks walks) implements Sequences {
    @Override
    public int count() {
        return walks.count();
    }

    @Override
    public int[] tokens(int index) {
        return Arrays.copyOf(walks.nodes(index), walks.walk().visible());
    }

    @Override
    public int label(int index) {
        return walks.label(index);
    }
}
