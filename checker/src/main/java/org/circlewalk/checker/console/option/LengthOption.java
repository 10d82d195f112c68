package org.circlewalk.checker.console.option;

import picocli.CommandLine.Option;

/** {@code --N}, the length of the walks. */
public final class LengthOption {
    @Option(names = "--N", required = true, paramLabel = "N", converter = Converter.class,
            description = "Number of nodes of a walk, the predicted one included, at least 2.")
    private int length;

    /** N ≥ 2. */
    public int length() {
        return length;
    }

    /** Reads N. */
    public static final class Converter extends IntegerConverter {
        /** Made by picocli. */
        public Converter() {
            super(2);
        }
    }
}
