package org.circlewalk.impl.task;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * Draws walks, each from a random stream of its own: L64X128MixRandom, whose algorithm the package {@code
 * java.util.random} specifies, seeded by a bijective mix of (seed, number of the walk). A stream gives the first node and
 * then the steps in their order.
 */
final class WalkSampler {
    private static final RandomGeneratorFactory<RandomGenerator> STREAMS =
            RandomGeneratorFactory.of("L64X128MixRandom");

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
            RandomGenerator random = stream(seed, w);
            starts[w] = uniform(random, walk.nodes());
            for (int k = 0; k < walk.visible(); k++) {
                SampledWalks.setStep(steps, StepBits.firstWord(starts.length, words, w), words, k, clockwise.flip(random));
            }
        });
    }

    /** The random stream of sequence number {@code index}. */
    static RandomGenerator stream(long seed, int index) {
        return STREAMS.create(mix(mix(seed) + index));
    }

    /** A uniform number of 0 … bound−1: 63 random bits, drawn anew in the part above the last multiple of the bound. */
    static int uniform(RandomGenerator random, int bound) {
        long bits = random.nextLong() >>> 1;
        while (!StepBits.isInFullRange(bits, bound)) {
            bits = random.nextLong() >>> 1;
        }
        return (int) (bits % bound);
    }

    /**
     * A bijection of the 64-bit integers that scatters neighbours: David Stafford's variant 13 of the MurmurHash3 finaliser.
     */
    private static long mix(long value) {
        long mixed = value;
        mixed = (mixed ^ mixed >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return mixed ^ mixed >>> 31;
    }
}
