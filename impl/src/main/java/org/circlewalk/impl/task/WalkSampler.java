package org.circlewalk.impl.task;

import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.circlewalk.spec.walk.RandomWalk;

/** Draws walks, each from a random stream of its own, which gives the first node and then the steps in their order. */
final class WalkSampler {
    private final RandomWalk walk;
    private final ExactCoin clockwise;
    private final long seed;

    WalkSampler(RandomWalk walk, long seed) {
        this.walk = walk;
        this.clockwise = new ExactCoin(walk.p());
        this.seed = seed;
    }

    /**
     * Draws walks 0 … n−1, several at a time.
     *
     * @param starts filled with the first nodes, length n
     * @param steps  all zero; a bit is set for each clockwise step, bit k of a walk for the step from position k+1, in
     *               words of 64, each walk beginning a new word
     */
    void draw(int[] starts, long[] steps) {
        int words = steps.length / starts.length;
        IntStream.range(0, starts.length).parallel().forEach(w -> {
            RandomGenerator random = RandomStream.ofSequence(seed, w);
            starts[w] = RandomStream.uniform(random, walk.nodes());
            for (int k = 0; k < walk.visible(); k++) {
                SampledWalks.setStep(steps, StepBits.firstWord(starts.length, words, w), words, k, clockwise.flip(random));
            }
        });
    }
}
