package org.circlewalk.tests.commandline;

import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/** Random choices that a seed and a number settle, whatever was chosen for other numbers. */
final class Choices {
    private final Random random;

    private Choices(Random random) {
        this.random = random;
    }

    /** The choices of the case with this number. */
    static Choices of(long seed, int number) {
        long mixed = new SplittableRandom(new SplittableRandom(seed).nextLong() + number).nextLong();
        return new Choices(new Random(mixed));
    }

    /** From 0 to {@code bound} − 1. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** True once in {@code times}. */
    boolean once(int times) {
        return below(times) == 0;
    }

    /** One of them. */
    @SafeVarargs
    final <T> T of(T... values) {
        return values[below(values.length)];
    }

    /** One of them. */
    <T> T of(List<T> values) {
        return values.get(below(values.size()));
    }
}
