package org.circlewalk.spec.certified;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.enclosure.Exponential;
import org.circlewalk.spec.enclosure.Interval;
import org.circlewalk.spec.enclosure.Precision;
import org.circlewalk.spec.enclosure.SquareRoot;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * The first two steps of training for all N of a class at once, N₁, N₁ + stride, …, and enclosures of the steps after them:
 * Proposition N of proofs-notes/theorem.md. All intervals hold for every N of the class and every M ≥ max(N, νN^{3/2} − 1).
 *
 * <p>The law π_k of k steps is within dev_k = max_d |π_k(d) − lim_k(d)| of its limit, 1/K, or 2/K on the offsets of the parity of k if
 * K is even. The operator that takes what is off the limit a step further has norm τ_m = Σ_d |π_m(d) − lim_m(d)| for m steps, so
 * dev_{k+m} ≤ τ_m dev_k, and Σ_{k ≥ n} dev_k ≤ (dev_n + … + dev_{n+m−1})/(1 − τ_m).
 */
public final class LengthClass {
    /** So many steps a walk may take to forget half of where it began. */
    public static final int MOST_MIXING = 4096;

    private static final BigInteger MOST_EXPONENT = BigInteger.valueOf(500);

    private final AllLengths about;
    private final int first;
    private final Precision precision;
    private final List<Interval[]> laws;
    private final int mixing;
    private final Interval[] excess;

    /**
     * @param first N₁, one of {@link AllLengths#classes}
     * @throws ArithmeticException if the walk forgets too slowly where it began for this method
     */
    public LengthClass(AllLengths about, int first, Precision precision) {
        this.about = about;
        this.first = first;
        this.precision = precision;
        Interval p = exact(about.p());
        Interval q = exact(BigFraction.ONE.subtract(about.p()));
        this.mixing = mixing(p, q);
        this.laws = Displacements.laws(about.nodes(), p, q, first + 2 * mixing);
        this.excess = excess();
    }

    private Interval exact(BigFraction value) {
        return Interval.of(precision, value);
    }

    private Interval integer(long value) {
        return Interval.of(precision, BigInteger.valueOf(value));
    }

    private Interval ratio(long numerator, long denominator) {
        return exact(new BigFraction(numerator, denominator));
    }

    /** m with τ_m ≤ ½. */
    private int mixing(Interval p, Interval q) {
        for (int steps = 8; steps <= MOST_MIXING; steps *= 2) {
            Interval[] law = Displacements.laws(about.nodes(), p, q, steps).get(steps);
            Interval off = integer(0);
            for (int d = 0; d < law.length; d++) {
                off = off.add(size(law[d].subtract(limit(steps, d))));
            }
            if (off.add(off).isAtMost(integer(1)).isCertain()) {
                return steps;
            }
        }
        throw new ArithmeticException("The walk forgets too slowly where it began: after " + MOST_MIXING + " steps it still knows.");
    }

    private Interval size(Interval x) {
        BigInteger most = x.lower().abs().max(x.upper().abs());
        return Interval.between(precision, BigInteger.ZERO, most);
    }

    /** lim_k(d). */
    private Interval limit(int steps, int d) {
        int nodes = about.nodes();
        return nodes % 2 == 1 ? ratio(1, nodes) : (steps - d) % 2 == 0 ? ratio(2, nodes) : integer(0);
    }

    /** An upper bound of dev_k, as an interval from 0. */
    private Interval deviation(int steps) {
        Interval most = integer(0);
        for (int d = 0; d < about.nodes(); d++) {
            most = Enclosures.larger(most, size(laws.get(steps)[d].subtract(limit(steps, d))));
        }
        return most;
    }

    /** ± a bound of Σ_{k ≥ n} dev_k, by τ_m ≤ ½. */
    private Interval tail(int from) {
        Interval sum = integer(0);
        for (int k = from; k < from + mixing; k++) {
            sum = sum.add(deviation(k));
        }
        BigInteger most = sum.upper().shiftLeft(1);
        return Interval.between(precision, most.negate(), most);
    }

    /** γ_d(N) = Σ_{k=1}^{N−1}(π_k(d) − 1/K) for all N of the class. */
    private Interval[] excess() {
        Interval[] sums = new Interval[about.nodes()];
        Interval even = ratio(1, about.nodes());
        Interval tail = tail(first);
        for (int d = 0; d < sums.length; d++) {
            sums[d] = tail;
            for (int k = 1; k < first; k++) {
                sums[d] = sums[d].add(laws.get(k)[d].subtract(even));
            }
        }
        return sums;
    }

    /** An enclosure of γ_d(N) for all N of the class. */
    Interval excess(int d) {
        return excess[d];
    }

    /** Σ_d π(d)γ_d for a law. */
    private Interval mean(Interval[] law) {
        Interval sum = integer(0);
        for (int d = 0; d < law.length; d++) {
            sum = sum.add(law[d].multiply(excess[d]));
        }
        return sum;
    }

    /** Laws that the laws of k steps are within, for all k &gt; N₁ + m: of one parity, of the other. */
    private List<Interval[]> farLaws() {
        // What is off the limit after more steps is a sum of averages of what is off it now.
        BigInteger most = deviation(first + mixing).upper();
        List<Interval[]> far = new ArrayList<>();
        for (int parity = 0; parity < about.stride(); parity++) {
            Interval[] law = new Interval[about.nodes()];
            for (int d = 0; d < law.length; d++) {
                law[d] = Enclosures.widened(limit(parity, d), most);
                law[d] = Interval.between(precision, law[d].lower().max(BigInteger.ZERO), law[d].upper());
            }
            far.add(law);
        }
        return far;
    }

    /** Enclosures of all π_k, k ≥ 1. */
    private List<Interval[]> allLaws() {
        List<Interval[]> all = new ArrayList<>(laws.subList(1, first + mixing + 1));
        all.addAll(farLaws());
        return all;
    }

    /** The k for which the token k steps before the end seems to win at step 2: Σ_d π_k(d)γ_d is largest. */
    public int likelyWinner() {
        int winner = 1;
        BigInteger most = Enclosures.doubledMiddle(mean(laws.get(1)));
        for (int k = 2; k < first; k++) {
            BigInteger here = Enclosures.doubledMiddle(mean(laws.get(k)));
            if (here.compareTo(most) > 0) {
                winner = k;
                most = here;
            }
        }
        return winner;
    }

    /** g: at least so much is Σ_d (π_{k_r} − π_k)(d)γ_d for all other k ≥ 1. */
    private Interval gap(int back) {
        Interval least = null;
        List<Interval[]> all = allLaws();
        for (int place = 0; place < all.size(); place++) {
            if (place != back - 1) {
                Interval[] difference = new Interval[about.nodes()];
                for (int d = 0; d < difference.length; d++) {
                    difference[d] = laws.get(back)[d].subtract(all.get(place)[d]);
                }
                Interval gap = mean(difference);
                least = least == null ? gap : Enclosures.smaller(least, gap);
            }
        }
        return least;
    }

    /** e = η/(εK). */
    private BigFraction scale() {
        return about.eta().divide(about.epsilon()).divide(about.nodes());
    }

    private Interval lowest() {
        Interval lowest = integer(0);
        for (Interval sum : excess) {
            lowest = Enclosures.smaller(lowest, sum);
        }
        return Interval.between(precision, lowest.lower(), lowest.lower());
    }

    private Interval highest() {
        Interval highest = integer(0);
        for (Interval sum : excess) {
            highest = Enclosures.larger(highest, sum);
        }
        return Interval.between(precision, highest.upper(), highest.upper());
    }

    /** [x₋, x₊], where x = z + ε is at step 2; nothing unless x₋ &gt; 0 certainly. */
    private Optional<Interval> denominator() {
        BigFraction most = new BigFraction(first - 1, first);
        Interval low = exact(most.multiply(most).divide(about.nodes())).add(lowest().share(BigInteger.valueOf(first)));
        Interval high = ratio(1, about.nodes()).add(highest().share(BigInteger.valueOf(first)));
        Interval scale = exact(scale());
        Interval epsilon = exact(about.epsilon());
        Interval range = epsilon.add(scale.multiply(low)).hull(epsilon.add(scale.multiply(high)));
        return Optional.of(range).filter(x -> x.lower().signum() > 0);
    }

    /** A with l_i ≥ AN for all i ≠ r after step 2, where A is certainly above 4/N₁. */
    private Optional<Interval> rate(int back, Interval x) {
        Interval spread = highest().subtract(lowest());
        Interval low = Interval.between(precision, x.lower(), x.lower());
        Interval high = Interval.between(precision, x.upper(), x.upper());
        Interval scale = exact(scale());
        Interval blur = scale.multiply(spread).multiply(spread).divide(low).share(BigInteger.valueOf(2L * first));
        Interval factor = exact(about.nu().multiply(about.nu()).divide(4).multiply(about.eta())).multiply(scale).divide(high);
        Interval visible = factor.multiply(gap(back).subtract(blur));
        Interval last = ratio(1, about.nodes()).add(Enclosures.smaller(integer(0), lowest().subtract(ratio(1, about.nodes())))
                .share(BigInteger.valueOf(first)));
        Interval zeroToken = factor.multiply(last).multiply(integer(first));
        return Optional.of(Enclosures.smaller(visible, zeroToken))
                .filter(rate -> integer(4).isAtMost(rate.multiply(integer(first))).isCertain());
    }

    /**
     * The state after step 2, attention on s_{N−back}; nothing if that does not follow for every N of the class.
     *
     * @param back N − r, from 1 to N₁ − 1
     */
    public Optional<AttendedState> afterTwoSteps(int back) {
        return denominator().flatMap(x -> rate(back, x).map(rate -> state(back, x, rate)));
    }

    private AttendedState state(int back, Interval x, Interval rate) {
        Interval exponent = Enclosures.smaller(rate.multiply(integer(first)), Interval.of(precision, MOST_EXPONENT));
        Interval power = Exponential.of(Interval.between(precision, exponent.lower(), exponent.lower()).negate());
        Interval leak = Interval.between(precision, BigInteger.ZERO, power.multiply(integer(first)).upper());
        Interval even = ratio(1, about.nodes());
        Interval growth = exact(about.epsilon().reciprocal()).add(x.reciprocal());
        Interval[] column = new Interval[about.nodes()];
        for (int d = 0; d < column.length; d++) {
            Interval rest = excess[d].subtract(even).share(BigInteger.valueOf(first)).hull(integer(0));
            column[d] = exact(about.eta().divide(about.nodes())).multiply(even.add(rest)).multiply(growth);
        }
        BigFraction cube = new BigFraction(BigInteger.valueOf(first).pow(3));
        BigFraction pull = about.eta().multiply(about.nu()).multiply(about.nu()).multiply(cube).divide(4);
        return new AttendedState(about.eta().divide(about.nodes()), pull, Optional.empty(), about.epsilon(), displacements(back), column,
                leak);
    }

    private Displacements displacements(int back) {
        BigFraction[] exact = Displacements.exactLaw(new RandomWalk(about.nodes(), first, about.p()), back);
        boolean[] reached = new boolean[exact.length];
        Interval[] law = new Interval[exact.length];
        for (int d = 0; d < exact.length; d++) {
            reached[d] = exact[d].getNumerator().signum() > 0;
            law[d] = exact(exact[d]);
        }
        return new Displacements(law, reached, laws.subList(1, back), allLaws());
    }

    /**
     * One step further: w by the inequalities of one step, and o by at most the factor exp(2ηG₀²ôθ), θ ≥ S_r ρ_i for all i.
     *
     * @return nothing if S_r ≥ ½ is not certain before the step
     */
    public Optional<AttendedState> next(AttendedState state) {
        if (!state.leak().isAtMost(integer(1)).isCertain()) {
            return Optional.empty();
        }
        Interval leak = Interval.between(precision, state.leak().upper(), state.leak().upper());
        Interval largest = Interval.between(precision, state.largest().upper(), state.largest().upper());
        Interval least = Interval.between(precision, state.least().lower(), state.least().lower());
        Interval share = exact(state.share());
        Interval disturbance = share.multiply(leak).divide(least);
        Interval blur = leak.multiply(largest);
        Interval[] column = new Interval[about.nodes()];
        Interval epsilon = exact(about.epsilon());
        for (int d = 0; d < column.length; d++) {
            Interval now = state.entry(d);
            Interval alone = share.multiply(state.laws().chance(d));
            column[d] = (state.laws().isReached(d) ? Interval.between(precision, least(now, alone, blur), most(now, alone, disturbance))
                    : Interval.between(precision, now.lower(), now.add(disturbance).upper())).subtract(epsilon);
        }
        Interval exponent = exact(state.pull().multiply(2)).multiply(leak).multiply(slope(state, leak, largest, least));
        if (!exponent.isAtMost(Interval.of(precision, MOST_EXPONENT)).isCertain()) {
            return Optional.empty();
        }
        Interval later = Interval.between(precision, BigInteger.ZERO, leak.multiply(Exponential.of(exponent)).upper());
        return Optional.of(new AttendedState(state.share(), state.pull(), state.tokenPull(), about.epsilon(), state.laws(), column, later));
    }

    /** A lower end of w + cπ/(w + oW): that function of w is convex, and least where (w + oW)² = cπ. */
    private BigInteger least(Interval now, Interval alone, Interval blur) {
        Interval low = Interval.between(precision, now.lower(), now.lower());
        Interval shifted = low.add(blur);
        if (alone.isAtMost(shifted.multiply(shifted)).isCertain()) {
            return low.add(alone.divide(shifted)).lower();
        }
        Interval root = SquareRoot.of(alone);
        return root.add(root).subtract(blur).lower().max(now.lower());
    }

    /** An upper end of w + cπ/w + co/m: that function of w is convex, and largest at an end. */
    private BigInteger most(Interval now, Interval alone, Interval disturbance) {
        Interval low = Interval.between(precision, now.lower(), now.lower());
        Interval high = Interval.between(precision, now.upper(), now.upper());
        return Enclosures.larger(low.add(alone.divide(low)), high.add(alone.divide(high))).add(disturbance).upper();
    }

    /** θ: at least 0 and Λ_i − 1 + oW/m for all i; for the zero token Λ_N − 1 ≤ 0. */
    private Interval slope(AttendedState state, Interval leak, Interval largest, Interval least) {
        Interval[][] quotients = new Interval[about.nodes()][about.nodes()];
        for (int d : state.laws().reached()) {
            for (int e = 0; e < about.nodes(); e++) {
                quotients[d][e] = d == e ? integer(1) : state.entry(e).divide(state.entry(d));
            }
        }
        Interval slope = integer(1);
        for (int other = 0; other < state.laws().others(); other++) {
            slope = Enclosures.larger(slope, state.laws().expectation(other, quotients));
        }
        Interval blur = leak.multiply(largest).divide(least);
        BigInteger most = slope.subtract(integer(1)).add(blur).upper().max(BigInteger.ZERO);
        return Interval.between(precision, most, most);
    }

    /** Numbers with which Theorem A holds for the class, from the first step from which it is found to, and that step. */
    public record Found(int step, AttendedState state, LastingNumbers numbers) {
    }

    /** Looks for a step from which on Theorem A holds for every N of the class, up to a number of steps. */
    public Optional<Found> lasting(int back, int steps) {
        Optional<AttendedState> state = afterTwoSteps(back);
        for (int step = 2; step <= steps && state.isPresent(); step++) {
            Optional<LastingNumbers> numbers = LastingChoice.of(state.get());
            if (numbers.isPresent()) {
                return Optional.of(new Found(step, state.get(), numbers.get()));
            }
            state = next(state.get());
        }
        return Optional.empty();
    }

    /** The state after a number of steps, from 2 on; nothing if it does not follow. */
    public Optional<AttendedState> after(int back, int steps) {
        Optional<AttendedState> state = afterTwoSteps(back);
        for (int step = 2; step < steps && state.isPresent(); step++) {
            state = next(state.get());
        }
        return state;
    }
}
