package org.circlewalk.checker.audit;

import java.util.Locale;

/** How far the audit looks; the exact domains of each grid contain those of the ones before it. */
public enum Grid {
    /** For every commit. */
    QUICK(7, 7, 6, 20, 20, 12, 10_000, 401),
    /** For a release. */
    STANDARD(8, 9, 8, 30, 24, 24, 30_000, 801),
    /** For a long night. */
    DEEP(10, 11, 12, 40, 40, 60, 1_000_000, 3201);

    private final int nodes;
    private final int length;
    private final int denominator;
    private final int fineDenominator;
    private final int limitNodes;
    private final int positionDimension;
    private final int trainingSteps;
    private final int longWalk;

    Grid(int nodes, int length, int denominator, int fineDenominator, int limitNodes, int positionDimension,
         int trainingSteps, int longWalk) {
        this.nodes = nodes;
        this.length = length;
        this.denominator = denominator;
        this.fineDenominator = fineDenominator;
        this.limitNodes = limitNodes;
        this.positionDimension = positionDimension;
        this.trainingSteps = trainingSteps;
        this.longWalk = longWalk;
    }

    /** As users write it, e.g. "quick". */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The largest K of searches that enumerate walks. */
    public int nodes() {
        return nodes;
    }

    /** The largest N of searches that enumerate walks. */
    public int length() {
        return length;
    }

    /** The largest denominator of p in them. */
    public int denominator() {
        return denominator;
    }

    /** The largest denominator of p in searches that need matrix powers only. */
    public int fineDenominator() {
        return fineDenominator;
    }

    /** The largest K of searches for N → ∞. */
    public int limitNodes() {
        return limitNodes;
    }

    /** The largest M of the positional embeddings. */
    public int positionDimension() {
        return positionDimension;
    }

    /** The steps of long training runs. */
    public int trainingSteps() {
        return trainingSteps;
    }

    /** An N that counts as large for the circles of {@link #limitNodes()}. */
    public int longWalk() {
        return longWalk;
    }
}
