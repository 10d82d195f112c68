package org.circlewalk.checker.console.option;

/** Integers of a range that ends at most at 2³¹ − 1. */
public abstract class IntegerConverter extends StrictConverter<Integer> {
    private final int least;
    private final int most;

    /** Integers from {@code least} on. */
    protected IntegerConverter(int least) {
        super("an integer of at least " + least);
        this.least = least;
        this.most = Integer.MAX_VALUE;
    }

    /** Integers from {@code least} to {@code most}. */
    protected IntegerConverter(int least, int most) {
        super("an integer from " + least + " to " + most);
        this.least = least;
        this.most = most;
    }

    @Override
    protected final Integer parse(String text) {
        if (!isInteger(text)) {
            return null;
        }
        try {
            int value = Integer.parseInt(text);
            return value >= least && value <= most ? Integer.valueOf(value) : null;
        } catch (NumberFormatException noInteger) {
            return null;
        }
    }

    /** Integers of at least 0. */
    public static final class NonNegative extends IntegerConverter {
        /** Made by picocli. */
        public NonNegative() {
            super(0);
        }
    }

    /** Integers of at least 1. */
    public static final class Positive extends IntegerConverter {
        /** Made by picocli. */
        public Positive() {
            super(1);
        }
    }
}
