package org.circlewalk.checker.atlas;

import static org.circlewalk.spec.parameter.InvalidParameterException.require;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.box.ChanceBox;
import org.circlewalk.spec.box.DescentFamily;
import org.circlewalk.spec.box.Effort;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.InvalidParameterException;

/**
 * All that an atlas depends on.
 *
 * @param firstK  the smallest circle
 * @param lastK   the largest one
 * @param N       the number of nodes of a walk
 * @param M       the dimension of the positional embeddings, at least N
 * @param eta     the step size
 * @param epsilon ε of the loss
 * @param low     the lower end of p, at least ½
 * @param high    the upper end, larger and less than 1
 * @param degree  of the polynomials in p
 * @param bits    binary digits behind the point
 * @param steps   the last step that is looked at
 * @param grain   undecided boxes that are wider are cut in two
 * @param limit   undecided boxes that are beside a decided one and wider than this are cut in two
 */
public record AtlasSettings(int firstK, int lastK, int N, int M, BigFraction eta, BigFraction epsilon, BigFraction low, BigFraction high,
                            int degree, int bits, int steps, BigFraction grain, BigFraction limit) {
    private static final int LARGEST = 999_999;

    /** @throws InvalidParameterException if there is no such atlas */
    public AtlasSettings {
        require(firstK <= lastK && lastK <= LARGEST, "K", firstK + ".." + lastK, "a range a..b with a ≤ b ≤ " + LARGEST);
        new DescentFamily(firstK, N, M, eta, epsilon);
        new Effort(degree, bits, steps);
        require(new ChanceBox(low, high).width().compareTo(BigFraction.ZERO) > 0, "p", Fractions.brief(low) + ".." + Fractions.brief(high),
                "an interval whose ends differ");
        require(limit.compareTo(BigFraction.ZERO) > 0, "limit", Fractions.brief(limit), "greater than 0");
        require(grain.compareTo(limit) >= 0, "grain", Fractions.brief(grain), "at least limit, which is " + Fractions.brief(limit));
    }

    /** The interval of p. */
    ChanceBox interval() {
        return new ChanceBox(low, high);
    }

    /** What runs on one circle have in common. */
    DescentFamily family(int nodes) {
        return new DescentFamily(nodes, N, M, eta, epsilon);
    }

    /** What a box is worth. */
    Effort effort() {
        return new Effort(degree, bits, steps);
    }

    /** From the smallest circle to the largest one. */
    List<Integer> circles() {
        return IntStream.rangeClosed(firstK, lastK).boxed().toList();
    }

    /** Nothing explored of one circle. */
    Partition partition() {
        return new Partition(interval(), grain, limit);
    }

    /** "K = 5 … 24, N = 101, …". */
    String named() {
        return "K = " + (firstK == lastK ? firstK : firstK + " … " + lastK) + ", N = " + N + ", M = " + M + ", η = "
                + Fractions.brief(eta) + ", ε = " + Fractions.brief(epsilon) + ", every p from " + Fractions.brief(low) + " to "
                + Fractions.brief(high);
    }
}
