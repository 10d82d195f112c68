package org.circlewalk.spec.box;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.certified.AllLengths;
import org.circlewalk.spec.parameter.InvalidParameterException;

/**
 * What statements about all walks of at least a length depend on but p: population gradient descent from zero with this K, η and ε,
 * every N ≥ first and every M ≥ max(N, νN^{3/2} − 1).
 *
 * @param nodes   K ≥ 3
 * @param eta     η &gt; 0
 * @param epsilon ε &gt; 0
 * @param nu      ν &gt; 0
 * @param first   the least N, at least 3
 */
public record LengthFamily(int nodes, BigFraction eta, BigFraction epsilon, BigFraction nu, int first) {
    /** @throws InvalidParameterException if a parameter is outside its domain */
    public LengthFamily {
        new AllLengths(nodes, BigFraction.ONE_HALF, eta, epsilon, nu, first);
    }

    /** The same at one p, exactly. */
    public AllLengths at(BigFraction p) {
        return new AllLengths(nodes, p, eta, epsilon, nu, first);
    }

    /** The same from another length on. */
    public LengthFamily from(int length) {
        return new LengthFamily(nodes, eta, epsilon, nu, length);
    }

    /** By how much the lengths of a class differ: those of one parity are treated apart if K is even. */
    public int stride() {
        return at(BigFraction.ONE_HALF).stride();
    }

    /** The least lengths of the classes. */
    public List<Integer> classes() {
        return at(BigFraction.ONE_HALF).classes();
    }
}
