package org.circlewalk.spec.gradient;

import java.math.BigInteger;
import java.util.Arrays;
import org.circlewalk.spec.circle.Circle;
import org.circlewalk.spec.enclosure.Exponential;
import org.circlewalk.spec.enclosure.Interval;
import org.circlewalk.spec.enclosure.Precision;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * Enclosures of K·E[1{s_i = a} 1{s_N = y} Σ_o α e^{−α x}], α = 2^o·g, o = first, …, end − 1, where x is additive along the walk:
 * x = b + Σ_{i&lt;N} r_i(s_i) with r_i ≥ 0. Each e^{−αx} is a product over the walk, so a forward and a backward pass, of averages and of
 * products with numbers between 0 and 1, give its expectations; and the factors of an octave are the squares of those of the one before.
 */
final class ExponentialPasses {
    private final RandomWalk walk;
    private final int y;
    private final Precision precision;
    private final Interval clockwise;
    private final Interval anticlockwise;
    /** e^{−αb} and e^{−αr_i(s)} at [i − 1][s]. */
    private Interval common;
    private final Interval[][] factors;
    private final Interval[][] sums;

    /**
     * @param y     the node that the walks end in
     * @param base  g·2^first·b
     * @param rises g·2^first·r_i(s) at [i − 1][s], (N−1) × K, at least 0
     */
    ExponentialPasses(RandomWalk walk, int y, Interval base, Interval[][] rises) {
        this.walk = walk;
        this.y = y;
        this.precision = base.precision();
        this.clockwise = Interval.of(precision, walk.p());
        this.anticlockwise = Interval.of(precision, walk.q());
        this.common = Exponential.of(base.negate());
        this.factors = new Interval[rises.length][];
        Arrays.setAll(factors, i -> Arrays.stream(rises[i]).map(rise -> Exponential.of(rise.negate())).toArray(Interval[]::new));
        this.sums = new Interval[rises.length][walk.nodes()];
        for (Interval[] row : sums) {
            Arrays.fill(row, Interval.of(precision, BigInteger.ZERO));
        }
    }

    /** The sums at [i − 1][a], divided by g; to be asked for once. */
    Interval[][] over(int first, int end) {
        for (int octave = first; octave < end; octave++) {
            BigInteger power = octave < 0 ? precision.one().shiftRight(-octave) : precision.one().shiftLeft(octave);
            add(Interval.between(precision, power, power).multiply(common));
            if (octave < end - 1) {
                square();
            }
        }
        return sums;
    }

    private void square() {
        common = common.multiply(common);
        for (Interval[] row : factors) {
            Arrays.setAll(row, s -> row[s].multiply(row[s]));
        }
    }

    /** @param weight of the term */
    private void add(Interval weight) {
        Interval[][] forward = forward();
        Interval[] backward = new Interval[walk.nodes()];
        Interval none = Interval.of(precision, BigInteger.ZERO);
        Arrays.fill(backward, none);
        int before = Circle.predecessor(walk.nodes(), y);
        int after = Circle.successor(walk.nodes(), y);
        backward[before] = weight.multiply(clockwise);
        backward[after] = weight.multiply(anticlockwise);
        for (int i = factors.length - 1; i >= 0; i--) {
            for (int a = 0; a < backward.length; a++) {
                if (isSome(backward[a])) {
                    sums[i][a] = sums[i][a].add(forward[i][a].multiply(backward[a]));
                }
            }
            if (i > 0) {
                backward = received(backward, factors[i]);
            }
        }
    }

    private static boolean isSome(Interval x) {
        return x.upper().signum() != 0;
    }

    private Interval[][] forward() {
        int k = walk.nodes();
        Interval[][] forward = new Interval[factors.length][k];
        forward[0] = factors[0].clone();
        for (int i = 1; i < factors.length; i++) {
            for (int s = 0; s < k; s++) {
                Interval arriving = clockwise.multiply(forward[i - 1][Circle.predecessor(k, s)])
                        .add(anticlockwise.multiply(forward[i - 1][Circle.successor(k, s)]));
                forward[i][s] = arriving.multiply(factors[i][s]);
            }
        }
        return forward;
    }

    private Interval[] received(Interval[] backward, Interval[] factor) {
        int k = backward.length;
        Interval[] passed = new Interval[k];
        Arrays.setAll(passed, s -> isSome(backward[s]) ? backward[s].multiply(factor[s]) : backward[s]);
        Interval[] earlier = new Interval[k];
        Arrays.setAll(earlier, s -> clockwise.multiply(passed[Circle.successor(k, s)])
                .add(anticlockwise.multiply(passed[Circle.predecessor(k, s)])));
        return earlier;
    }
}
