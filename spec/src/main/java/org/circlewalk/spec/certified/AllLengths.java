package org.circlewalk.spec.certified;

import static org.circlewalk.spec.parameter.InvalidParameterException.require;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.InvalidParameterException;

/**
 * What statements about all walks of at least a length are about: population gradient descent from zero with this K, p, η and ε, every
 * N ≥ first and every M ≥ max(N, νN^{3/2} − 1).
 *
 * @param nodes   K ≥ 3
 * @param p       0 &lt; p &lt; 1, exact
 * @param eta     η &gt; 0
 * @param epsilon ε &gt; 0
 * @param nu      ν &gt; 0
 * @param first   the least N, at least 3
 */
public record AllLengths(int nodes, BigFraction p, BigFraction eta, BigFraction epsilon, BigFraction nu, int first) {
    /** @throws InvalidParameterException if a parameter is outside its domain */
    public AllLengths {
        require(nodes >= 3, "K", nodes, "an integer of at least 3");
        require(p.compareTo(BigFraction.ZERO) > 0 && p.compareTo(BigFraction.ONE) < 0, "p", Fractions.brief(p),
                "greater than 0 and less than 1, since the walk must forget where it began");
        require(eta.compareTo(BigFraction.ZERO) > 0, "eta", Fractions.brief(eta), "greater than 0");
        require(epsilon.compareTo(BigFraction.ZERO) > 0, "epsilon", Fractions.brief(epsilon), "greater than 0");
        require(nu.compareTo(BigFraction.ZERO) > 0, "nu", Fractions.brief(nu), "greater than 0");
        require(first >= 3, "the least length", first, "an integer of at least 3");
    }

    /** The same from another length on. */
    public AllLengths from(int length) {
        return new AllLengths(nodes, p, eta, epsilon, nu, length);
    }

    /** By how much the lengths of a class differ: those of one parity are treated apart if K is even. */
    public int stride() {
        return nodes % 2 == 0 ? 2 : 1;
    }

    /** The least lengths of the classes. */
    public List<Integer> classes() {
        return stride() == 2 ? List.of(first, first + 1) : List.of(first);
    }
}
