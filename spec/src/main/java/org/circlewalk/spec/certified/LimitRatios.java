package org.circlewalk.spec.certified;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import org.circlewalk.spec.enclosure.Interval;
import org.circlewalk.spec.enclosure.Precision;
import org.circlewalk.spec.enclosure.SquareRoot;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * Λ^∞_i = Σ_{d ∈ F, e} P_i(d, e)√(π_e/π_d): how much of the selected token's entry another token would see if V had the direction that
 * attention on r leads it to. Proposition C of proofs-notes/theorem.md: if none of these is 1 and one is above 1, then attention on r
 * cannot last.
 */
public final class LimitRatios {
    private LimitRatios() {
    }

    /** Λ^∞_i at [i − 1] for the visible positions i; 1 for r itself. */
    public static Interval[] of(RandomWalk walk, int position, Precision precision) {
        Displacements laws = Displacements.of(walk, position, precision);
        Interval zero = Interval.of(precision, BigInteger.ZERO);
        Interval[][] quotients = new Interval[walk.nodes()][walk.nodes()];
        for (Interval[] row : quotients) {
            Arrays.fill(row, zero);
        }
        for (int d : laws.reached()) {
            for (int e : laws.reached()) {
                quotients[d][e] = SquareRoot.of(laws.chance(e).divide(laws.chance(d)));
            }
        }
        Interval[] ratios = new Interval[walk.visible()];
        ratios[position - 1] = Interval.of(precision, BigInteger.ONE);
        for (int other = 0; other < laws.others(); other++) {
            ratios[place(walk, position, other) - 1] = laws.expectation(other, quotients);
        }
        return ratios;
    }

    /** The position of one of the other tokens: first the younger ones from N − 1 down to r + 1, then the older ones from r − 1 down. */
    private static int place(RandomWalk walk, int position, int other) {
        int younger = walk.visible() - position;
        return other < younger ? walk.visible() - other : position - 1 - (other - younger);
    }

    /** The position that Proposition C rests on, if its hypotheses certainly hold: the one with the largest ratio. */
    public static Optional<Integer> rival(RandomWalk walk, int position, Precision precision) {
        if (walk.isDeterministic()) {
            return Optional.empty();
        }
        Interval one = Interval.of(precision, BigInteger.ONE);
        Interval[] ratios = of(walk, position, precision);
        int rival = position;
        for (int i = 1; i <= ratios.length; i++) {
            if (i != position) {
                boolean above = one.isLessThan(ratios[i - 1]).isCertain();
                if (!above && !ratios[i - 1].isLessThan(one).isCertain()) {
                    return Optional.empty();
                }
                rival = above && (rival == position || ratios[i - 1].lower().compareTo(ratios[rival - 1].lower()) > 0) ? i : rival;
            }
        }
        return Optional.of(rival).filter(i -> i != position);
    }
}
