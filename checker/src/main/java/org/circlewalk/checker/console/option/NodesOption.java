package org.circlewalk.checker.console.option;

import picocli.CommandLine.Option;

/** {@code --K}, the number of nodes. */
public final class NodesOption {
    @Option(names = "--K", required = true, paramLabel = "K", converter = Converter.class,
            description = "Number of nodes of the circle, at least 3.")
    private int nodes;

    /** K ≥ 3. */
    public int nodes() {
        return nodes;
    }

    /** Reads K. */
    public static final class Converter extends IntegerConverter {
        /** Made by picocli. */
        public Converter() {
            super(3);
        }
    }
}
