package org.circlewalk.spec.box;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.certified.AttendedState;
import org.circlewalk.spec.enclosure.Exponential;
import org.circlewalk.spec.enclosure.Interval;
import org.circlewalk.spec.enclosure.Precision;

/**
 * A state over a box in which one visible position r holds nearly all attention, and the step after it by the inequalities of one step
 * of proofs-notes/theorem.md: the entries are Taylor models, of the leak o = (1 − S_r)/S_r an upper end is carried. Immutable.
 *
 * <p>For d ∈ F, w_d′ is between w_d + cπ_d/w_d − cπ_d·oW/w_d² and w_d + cπ_d/w_d + c·o/m, for other d between w_d and w_d + c·o/m (1).
 * With θ ≥ max_i(Λ_i − 1) + oW/m ≥ S_rρ_i (2): if κ := −θ ≥ o/(1 + o), then 1/o′ ≥ 1/o + ηG²κ/(1 + o) (3); and if o ≤ 1,
 * o′ ≤ o·exp(2ηG²o·max(θ, 0)), as in the proof of Proposition N. θ is computed anew at every state; where o is so small that its
 * growth does not matter, from Λ_i ≤ W/m instead of from the laws of pairs of tokens, which take nearly all the time of a step.
 */
final class HeldState {
    /** oW/m beyond 2^−10 would make the entries too inexact to be of use. */
    private static final int BLUR_BITS = 10;
    /** A growth of o by at most the factor exp(2^−32) a step does not matter. */
    private static final int QUIET_BITS = 32;

    private final HeldDescent descent;
    private final BoxLaws laws;
    private final int back;
    private final boolean[] reached;
    /** w_d = c_d + ε. */
    private final TaylorModel[] entries;
    private final Interval[] ranges;
    /** An upper end of o, in units in the last place, at least 1. */
    private final BigInteger leak;
    private final Precision precision;
    private BigInteger slope;

    private HeldState(HeldDescent descent, BoxLaws laws, int back, TaylorModel[] entries, BigInteger leak) {
        this.descent = descent;
        this.laws = laws;
        this.back = back;
        this.reached = laws.reached(back);
        this.entries = entries;
        this.precision = laws.chance().precision();
        BigInteger floor = precision.floor(descent.epsilon());
        // No entry of V is below 0.
        this.ranges = Arrays.stream(entries).map(TaylorModel::range).map(range -> Interval.between(precision, range.lower().max(floor),
                range.upper().max(floor))).toArray(Interval[]::new);
        this.leak = leak.max(BigInteger.ONE);
    }

    static HeldState of(DescentFamily family, BoxLaws laws, BoxState state) {
        Interval epsilon = Interval.of(laws.chance().precision(), family.epsilon());
        TaylorModel[] entries = Arrays.stream(state.column()).map(entry -> entry.add(epsilon)).toArray(TaylorModel[]::new);
        return new HeldState(HeldDescent.of(family), laws, family.length() - 1 - state.reference(), entries, state.leak().range().upper());
    }

    /**
     * A state of which the entries and the leak are known.
     *
     * @param back    N − r
     * @param entries w_0 … w_{K−1}
     * @param leak    an upper end of o, in units in the last place
     */
    static HeldState of(HeldDescent descent, BoxLaws laws, int back, TaylorModel[] entries, BigInteger leak) {
        return new HeldState(descent, laws, back, entries.clone(), leak);
    }

    /** N − r. */
    int back() {
        return back;
    }

    private Interval point(BigInteger mantissa) {
        return Interval.between(precision, mantissa, mantissa);
    }

    private Interval exact(BigFraction value) {
        return Interval.of(precision, value);
    }

    private Interval one() {
        return point(precision.one());
    }

    /** A lower end of m. */
    private Interval least() {
        return point(IntStream.range(0, ranges.length).filter(d -> reached[d]).mapToObj(d -> ranges[d].lower()).reduce(BigInteger::min)
                .orElseThrow());
    }

    /** An upper end of W. */
    private Interval largest() {
        return point(Arrays.stream(ranges).map(Interval::upper).reduce(BigInteger::max).orElseThrow());
    }

    /** What Theorem A asks about. */
    AttendedState attended() {
        Interval epsilon = exact(descent.epsilon());
        Interval[] column = Arrays.stream(ranges).map(range -> range.subtract(epsilon)).toArray(Interval[]::new);
        return new AttendedState(descent.share(), descent.pull(), descent.tokenPull(), descent.epsilon(), laws.displacements(back),
                column, Interval.between(precision, BigInteger.ZERO, leak));
    }

    /**
     * The state one step later; nothing if the inequalities are too weak for it to be of use.
     *
     * @throws ArithmeticException if an entry cannot be told from 0
     */
    Optional<HeldState> next() {
        Interval o = point(leak);
        Interval blur = o.multiply(largest()).divide(least());
        if (blur.upper().bitLength() > precision.bits() - BLUR_BITS) {
            return Optional.empty();
        }
        return nextLeak(blur).map(most -> new HeldState(descent, laws, back, nextEntries(o), most));
    }

    /** The choice between the bounds depends on the state alone, not on what was asked of it before. */
    private Optional<BigInteger> nextLeak(Interval blur) {
        Interval coarse = growth(largest().divide(least()).add(blur));
        if (coarse.upper().bitLength() <= precision.bits() - QUIET_BITS) {
            return grown(coarse);
        }
        BigInteger theta = slope().subtract(precision.one()).add(blur.upper());
        return theta.signum() < 0 ? Optional.of(weakened(point(theta.negate()))) : grown(growth(point(theta)));
    }

    /** With S_rρ_i ≤ −κ for all i ≠ r. */
    private BigInteger weakened(Interval kappa) {
        Interval o = point(leak);
        Interval spread = one().add(o);
        if (!o.isAtMost(kappa.multiply(spread)).isCertain()) {
            return leak;
        }
        Interval growth = exact(descent.pull()).multiply(kappa).divide(spread);
        return o.reciprocal().add(growth).reciprocal().upper().min(leak);
    }

    /** 2ηG²oθ. */
    private Interval growth(Interval theta) {
        return exact(descent.pull().multiply(2)).multiply(point(leak)).multiply(theta);
    }

    /** With an exponent of at least 2ηG²oθ, S_rρ_i ≤ θ for all i. */
    private Optional<BigInteger> grown(Interval exponent) {
        return exponent.upper().bitLength() > precision.bits() + descent.growthBits() ? Optional.empty()
                : Optional.of(point(leak).multiply(Exponential.of(exponent)).upper());
    }

    private TaylorModel[] nextEntries(Interval o) {
        Interval disturbance = exact(descent.share()).multiply(o).divide(least());
        TaylorModel[] next = new TaylorModel[entries.length];
        for (int d = 0; d < next.length; d++) {
            TaylorModel now = entries[d];
            BigInteger down = BigInteger.ZERO;
            if (reached[d]) {
                TaylorModel inverse = now.reciprocal();
                TaylorModel rise = laws.law(back)[d].multiply(exact(descent.share())).multiply(inverse);
                down = rise.multiply(inverse).range().multiply(o).multiply(largest()).upper().max(BigInteger.ZERO);
                now = now.add(rise);
            }
            next[d] = now.add(Interval.between(precision, down.negate(), disturbance.upper()));
        }
        return next;
    }

    /** At least every Λ_i, i ≠ r; that of the zero token is at most ε/m ≤ 1. */
    private BigInteger slope() {
        if (slope == null) {
            slope = largestRatio();
        }
        return slope;
    }

    /** Whether Λ_i &lt; 1 for all i ≠ r, without which (E4) cannot hold. */
    boolean outweighsAll() {
        return leak.compareTo(precision.one()) < 0 && slope().compareTo(precision.one()) < 0;
    }

    /** Whether S_r &gt; ½. */
    boolean isMostOfAll() {
        return leak.compareTo(precision.one()) < 0;
    }

    private BigInteger largestRatio() {
        TaylorModel[][] quotients = new TaylorModel[entries.length][];
        for (int d = 0; d < entries.length; d++) {
            if (reached[d]) {
                TaylorModel inverse = entries[d].reciprocal();
                quotients[d] = Arrays.stream(entries).map(inverse::multiply).toArray(TaylorModel[]::new);
            }
        }
        BigInteger most = exact(descent.epsilon()).divide(least()).upper();
        for (TaylorModel ratio : laws.ratios(back, quotients)) {
            most = ratio == null ? most : most.max(ratio.range().upper());
        }
        return most;
    }
}
