package org.circlewalk.impl.engine.empirical;

import java.util.ArrayList;
import java.util.List;

/** Some walks with a common label, the unit of work of the forward half of {@link EmpiricalEngine}, and its results. */
final class WalkChunk {
    static final int MOST_WALKS = 4096;

    final int label;
    /** The first walk, in the order of {@link WalkBlocks}. */
    final int from;
    /** Behind the last walk. */
    final int to;

    /** Σ ℓ(z). */
    double loss;
    /** Σ ω·z. */
    double factorTimesScore;
    /** Σ ω e^a (v − z) of the most attended position, by its node. */
    final double[] starGradient;
    /** The first walk of the sample for which the loss is not defined, or {@code Integer.MAX_VALUE}. */
    int undefinedWalk;
    /** Why it is not. */
    String undefinedReason;

    private WalkChunk(int label, int from, int to, int nodes) {
        this.label = label;
        this.from = from;
        this.to = to;
        starGradient = new double[nodes];
    }

    /** All walks, in chunks that depend on nothing but the sample. */
    static WalkChunk[] of(WalkBlocks blocks) {
        List<WalkChunk> chunks = new ArrayList<>();
        for (int y = 0; y < blocks.nodes; y++) {
            int end = blocks.labelStart[y + 1];
            int from = blocks.labelStart[y];
            while (from < end) {
                int to = BlockIndex.endOfChunk(from, end, MOST_WALKS);
                chunks.add(new WalkChunk(y, from, to, blocks.nodes));
                from = to;
            }
        }
        return chunks.toArray(WalkChunk[]::new);
    }

    int size() {
        return to - from;
    }

    void noteUndefined(int walk, boolean underflow, double score) {
        if (walk < undefinedWalk) {
            undefinedWalk = walk;
            undefinedReason = underflow
                    ? "The scores of walk " + walk + " underflow: its logits lie more than 600 below the largest of all."
                    : "The loss is not defined for walk " + walk + ", where z is " + score + ".";
        }
    }
}
