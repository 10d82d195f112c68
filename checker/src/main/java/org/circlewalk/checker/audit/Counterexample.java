package org.circlewalk.checker.audit;

import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * An instance on which a statement fails, the first in the order of K, then N, then the denominator of p, then p.
 *
 * @param nodes  K, or 0 where the statement has none
 * @param length N, or null where the statement is about N → ∞ or has no N
 * @param p      p in lowest terms, or "any" where the statement has none
 * @param index  a further index that belongs to the instance, such as "k = 2", or null; it is ordered where N would be
 * @param detail the quantities that show it, in exact fractions where the method is exact
 */
public record Counterexample(int nodes, Integer length, String p, String index, String detail) {
    private static final String ANY = "any";
    private static final int NO_NODES = 0;

    /** A walk. */
    public static Counterexample at(RandomWalk walk, String detail) {
        return new Counterexample(walk.nodes(), walk.length(), Fractions.format(walk.p()), null, detail);
    }

    /** A circle and p, where the statement is about N → ∞ or has no N. */
    public static Counterexample inTheLimit(RandomWalk walk, String detail) {
        return withIndex(walk, null, detail);
    }

    /** A circle and p with an index. */
    static Counterexample withIndex(RandomWalk walk, String index, String detail) {
        return new Counterexample(walk.nodes(), null, Fractions.format(walk.p()), index, detail);
    }

    /** A circle, whatever p. */
    public static Counterexample ofCircle(int nodes, String detail) {
        return new Counterexample(nodes, null, ANY, null, detail);
    }

    /** A number without a walk, such as "M = 4". */
    public static Counterexample ofNumber(String number, String detail) {
        return new Counterexample(NO_NODES, null, ANY, number, detail);
    }

    /** The instance alone, e.g. "K = 7, N = 6, p = 16/17". */
    public String instance() {
        return "K = " + nodes + (length == null ? "" : ", N = " + length) + (index == null ? "" : ", " + index) + ", p = " + p;
    }
}
