package org.circlewalk.impl.task;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * The streams of random numbers that one seed feeds: L64X128MixRandom, whose algorithm the package {@code java.util.random}
 * specifies. Each purpose has a stream of its own, so that none sees numbers that another has drawn.
 */
public enum RandomStream {
    /** The Gaussian start of the paper's model. */
    START(0x14057B7EF767814FL),
    /** The Gaussian start of a composed model. */
    COMPOSED_START(0x2545F4914F6CDD1DL),
    /** The orders of mini-batches. */
    BATCHES(0x6A09E667F3BCC909L),
    /** The walks that a run of the paper's model is measured on. */
    TEST_WALKS(0x5851F42D4C957F2DL),
    /** The sequences that a composed model is measured on. */
    TEST_SEQUENCES(0x9E3779B97F4A7C15L),
    /** The walks that accuracies are counted on. */
    COUNTED_WALKS(-1L);

    private static final RandomGeneratorFactory<RandomGenerator> GENERATORS = RandomGeneratorFactory.of("L64X128MixRandom");

    private final long mask;

    RandomStream(long mask) {
        this.mask = mask;
    }

    /** The seed of this stream, for what draws sequences. */
    public long seed(long seed) {
        return seed ^ mask;
    }

    /** This stream. */
    public RandomGenerator of(long seed) {
        return seeded(seed(seed));
    }

    /** The stream of a seed that serves one purpose alone. */
    public static RandomGenerator seeded(long seed) {
        return GENERATORS.create(seed);
    }

    /** The stream of sequence number {@code index}, seeded by a bijective mix of (seed, index). */
    static RandomGenerator ofSequence(long seed, int index) {
        return seeded(mix(mix(seed) + index));
    }

    /** A uniform number of 0 … bound−1: 63 random bits, drawn anew in the part above the last multiple of the bound. */
    public static int uniform(RandomGenerator random, int bound) {
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
