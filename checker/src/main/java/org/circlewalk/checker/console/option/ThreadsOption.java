package org.circlewalk.checker.console.option;

import picocli.CommandLine.Option;

/** {@code --threads}, which changes no result. */
public final class ThreadsOption {
    @Option(names = "--threads", paramLabel = "n", converter = Converter.class,
            description = "How many threads may work; changes no result (default: the number of processors).")
    private int threads = Runtime.getRuntime().availableProcessors();

    /** At least 1. */
    public int threads() {
        return threads;
    }

    /** Reads a number of threads. */
    static final class Converter extends IntegerConverter {
        Converter() {
            super(1, 256);
        }
    }
}
