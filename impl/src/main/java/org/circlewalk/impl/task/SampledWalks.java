package org.circlewalk.impl.task;

import static org.circlewalk.spec.parameter.InvalidParameterException.require;

import java.util.Arrays;
import java.util.Objects;
import org.circlewalk.spec.circle.Circle;
import org.circlewalk.spec.parameter.InvalidParameterException;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * A sample of n walks s₁ … s_N on a circle of K nodes, the training data of the empirical loss. Immutable.
 *
 * <p>Walks are numbered 0 … n−1, positions 1 … N, nodes 0 … K−1. A walk is kept as its first node and one bit for each
 * step, 1 for clockwise: N−1 bits instead of N nodes, and any node of it is found by counting bits.
 */
public final class SampledWalks implements Sequences {
    private final RandomWalk walk;
    private final int wordsPerWalk;
    private final int[] starts;
    private final long[] steps;

    private SampledWalks(RandomWalk walk, int[] starts, long[] steps) {
        this.walk = walk;
        this.wordsPerWalk = wordsPerWalk(walk);
        this.starts = starts;
        this.steps = steps;
    }

    private static int wordsPerWalk(RandomWalk walk) {
        return StepBits.wordsFor(walk.visible());
    }

    /**
     * Draws walks. Walk number w depends on (K, p, seed, w) alone: not on {@code count}, so that a larger sample extends a
     * smaller one, nor on N, so that a longer walk extends a shorter one, nor on the number of threads.
     *
     * @param count n ≥ 1
     * @throws InvalidParameterException if {@code count} is below 1 or the sample does not fit into an array
     */
    public static SampledWalks draw(RandomWalk walk, int count, long seed) {
        long[] steps = emptySteps(walk, count);
        int[] starts = new int[count];
        new WalkSampler(walk, seed).draw(starts, steps);
        return new SampledWalks(walk, starts, steps);
    }

    /**
     * The sample that consists of the given walks.
     *
     * @param walk  K, N and the probability they are said to come from; it is not used to judge them
     * @param nodes n ≥ 1 rows of N nodes, each next to the one before it on the circle; copied
     * @throws InvalidParameterException if a row is no walk of length N on K nodes
     */
    public static SampledWalks of(RandomWalk walk, int[][] nodes) {
        long[] steps = emptySteps(walk, nodes.length);
        int[] starts = new int[nodes.length];
        int words = wordsPerWalk(walk);
        for (int w = 0; w < nodes.length; w++) {
            int[] row = nodes[w];
            require(row.length == walk.length(), "the length of walk " + w, row.length, "N = " + walk.length());
            require(row[0] >= 0 && row[0] < walk.nodes(), "the first node of walk " + w, row[0],
                    "a node from 0 to " + (walk.nodes() - 1));
            starts[w] = row[0];
            for (int i = 0; i < walk.visible(); i++) {
                boolean clockwise = row[i + 1] == Circle.successor(walk.nodes(), row[i]);
                require(clockwise || row[i + 1] == Circle.predecessor(walk.nodes(), row[i]),
                        "node " + (i + 2) + " of walk " + w, row[i + 1], "a neighbour of " + row[i]);
                setStep(steps, StepBits.firstWord(nodes.length, words, w), words, i, clockwise);
            }
        }
        return new SampledWalks(walk, starts, steps);
    }

    private static long[] emptySteps(RandomWalk walk, int count) {
        require(count >= 1, "the number of walks", count, "an integer of at least 1");
        long words = (long) count * wordsPerWalk(walk);
        require(words <= Integer.MAX_VALUE - 8, "the number of walks", count,
                "at most " + (Integer.MAX_VALUE - 8) / wordsPerWalk(walk) + " for N = " + walk.length());
        return new long[(int) words];
    }

    static void setStep(long[] steps, int firstWord, int words, int step, boolean clockwise) {
        if (clockwise) {
            steps[StepBits.wordOf(firstWord, words, step)] |= 1L << step;
        }
    }

    /** K, N and p of the walks. */
    public RandomWalk walk() {
        return walk;
    }

    /** {@inheritDoc} The number of walks. */
    @Override
    public int count() {
        return starts.length;
    }

    /**
     * The node s_i of a walk.
     *
     * @param index    number of the walk, 0 … n−1
     * @param position i, 1 … N
     */
    public int node(int index, int position) {
        Objects.checkIndex(index, starts.length);
        Objects.checkIndex(position - 1, walk.length());
        int taken = position - 1;
        int word = StepBits.firstWord(starts.length, wordsPerWalk, index);
        long clockwise = 0;
        int left = taken;
        for (; left >= Long.SIZE; left -= Long.SIZE) {
            clockwise += Long.bitCount(steps[word++]);
        }
        if (left > 0) {
            clockwise += Long.bitCount(steps[word] << (Long.SIZE - left));
        }
        return (int) Math.floorMod(starts[index] + 2 * clockwise - taken, (long) walk.nodes());
    }

    /** {@inheritDoc} It is s_N, the node to be predicted. */
    @Override
    public int label(int index) {
        return node(index, walk.length());
    }

    /** Whether the step of a walk from position i to i+1 is clockwise, 1 ≤ i &lt; N. */
    public boolean isClockwise(int index, int position) {
        Objects.checkIndex(index, starts.length);
        int step = Objects.checkIndex(position - 1, walk.visible());
        int firstWord = StepBits.firstWord(starts.length, wordsPerWalk, index);
        return (steps[StepBits.wordOf(firstWord, wordsPerWalk, step)] >>> step & 1) != 0;
    }

    /** s₁ … s_N of a walk; a fresh array, index = position − 1. */
    public int[] nodes(int index) {
        return first(index, walk.length());
    }

    /** {@inheritDoc} They are s₁ … s_{N−1}. */
    @Override
    public int[] tokens(int index) {
        return first(index, walk.visible());
    }

    private int[] first(int index, int count) {
        int[] nodes = new int[count];
        nodes[0] = node(index, 1);
        for (int i = 1; i < nodes.length; i++) {
            nodes[i] = isClockwise(index, i)
                    ? Circle.successor(walk.nodes(), nodes[i - 1])
                    : Circle.predecessor(walk.nodes(), nodes[i - 1]);
        }
        return nodes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SampledWalks that && walk.equals(that.walk) && Arrays.equals(starts, that.starts)
                && Arrays.equals(steps, that.steps);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * walk.hashCode() + Arrays.hashCode(starts)) + Arrays.hashCode(steps);
    }

    @Override
    public String toString() {
        return starts.length + " walks with " + walk;
    }
}
