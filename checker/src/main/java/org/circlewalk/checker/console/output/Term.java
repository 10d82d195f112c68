package org.circlewalk.checker.console.output;

import java.io.PrintWriter;
import java.util.stream.Stream;

/** Words of this project that a reader of a table may not know, each explained in one sentence below the tables that use it. */
public enum Term {
    /** How far one node is ahead of another. */
    OFFSET("offset: by how many steps the predicted node is ahead of the node at the selected position, mod K."),
    /** The distance of the largest score to the others. */
    LEAD("lead: by how much the score of the selected position exceeds every other score."),
    /** What Lemma E.4 is about. */
    GAP("gap_k(N) compares two tokens as predictors of s_N after the first step, the parent s_{N−1} and the token s_{N−k}: "
            + "if it is negative, s_{N−k} is the better one, and for N large the second step gives it more attention. "
            + "gap_k(∞), the limit gap, is its exact limit for N → ∞."),
    /** Directions of V. */
    DISTANCE("to Πᵀ, to √Πᵀ: how far the direction of V, that is V/‖V‖, is from the direction of the transposed transition "
            + "matrix and from that of its entrywise square root."),
    /** What a negative loss means. */
    NEGATIVE_LOSS("A negative loss is no fault: the loss is −log(z + ε), z is an entry of the output and no probability, "
            + "and −log(z + ε) < 0 where z + ε > 1.");

    private final String sentence;

    Term(String sentence) {
        this.sentence = sentence;
    }

    /** The sentence. */
    public String sentence() {
        return sentence;
    }

    /** Prints sentences, each from the start of a line. */
    public static void explain(PrintWriter out, Screen screen, Term... terms) {
        screen.print(out, Stream.of(terms).map(Term::sentence).toList());
    }
}
