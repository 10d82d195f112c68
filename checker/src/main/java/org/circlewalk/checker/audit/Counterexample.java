package org.circlewalk.checker.audit;

import static org.circlewalk.spec.parameter.InvalidParameterException.require;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * An instance on which a statement fails, the first in the order of K, then N, then the denominator of p, then p.
 *
 * @param nodes  K, or null where the statement has none
 * @param length N, or null where the statement is about N → ∞ or has no N
 * @param p      p in lowest terms, or null where the statement has none
 * @param index  a further index that belongs to the instance, such as "k = 2", or null; it is ordered where N would be
 * @param detail the quantities that show it, in exact fractions where the method is exact
 */
public record Counterexample(Integer nodes, Integer length, String p, String index, String detail) {
    /**
     * @throws org.circlewalk.spec.parameter.InvalidParameterException if neither K nor an index says which instance it is, or there
     *         is no such K, N or p
     */
    public Counterexample {
        require(nodes != null || index != null, "nodes", "missing", "there, since there is no index");
        require(nodes == null || nodes >= 1, "nodes", nodes, "at least 1");
        require(length == null || length >= 1, "length", length, "at least 1");
        if (p != null) {
            BigFraction probability = Fractions.parseWritten("p", p);
            require(Fractions.format(probability).equals(p) && probability.compareTo(BigFraction.ZERO) >= 0
                    && probability.compareTo(BigFraction.ONE) <= 0, "p", p, "a probability in lowest terms");
        }
    }

    /** A walk. */
    public static Counterexample at(RandomWalk walk, String detail) {
        return new Counterexample(walk.nodes(), walk.length(), Fractions.format(walk.p()), null, detail);
    }

    /** A circle and p, where the statement is about N → ∞ or has no N. */
    public static Counterexample inTheLimit(RandomWalk walk, String detail) {
        return withIndex(walk, null, detail);
    }

    /** A circle and p with an index, or with which N it is about. */
    public static Counterexample withIndex(RandomWalk walk, String index, String detail) {
        return new Counterexample(walk.nodes(), null, Fractions.format(walk.p()), index, detail);
    }

    /** A circle, whatever p. */
    public static Counterexample ofCircle(int nodes, String detail) {
        return new Counterexample(nodes, null, null, null, detail);
    }

    /** A number without a walk, such as "M = 4". */
    public static Counterexample ofNumber(String number, String detail) {
        return new Counterexample(null, null, null, number, detail);
    }

    /** The instance alone, e.g. "K = 7, N = 6, p = 16/17". */
    public String instance() {
        return Stream.of(Optional.ofNullable(nodes).map(k -> "K = " + k), Optional.ofNullable(length).map(n -> "N = " + n),
                Optional.ofNullable(index), Optional.ofNullable(p).map(value -> "p = " + value))
                .flatMap(Optional::stream).collect(Collectors.joining(", "));
    }
}
