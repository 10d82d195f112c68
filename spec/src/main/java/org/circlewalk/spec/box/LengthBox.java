package org.circlewalk.spec.box;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.enclosure.Exponential;
import org.circlewalk.spec.enclosure.Interval;
import org.circlewalk.spec.enclosure.Precision;

/**
 * The first two steps of training for all p of a box and all N of a class at once, N₁, N₁ + stride, …: the section on all lengths of
 * proofs-notes/boxes.md. Everything holds for every such p and N and every M ≥ max(N, νN^{3/2} − 1).
 *
 * <p>The law π_k of k steps is within dev_k = max_d |π_k(d) − lim_k(d)| of its limit, 1/K, or 2/K on the offsets of the parity of k if
 * K is even. With τ_m = Σ_d |π_m(d) − lim_m(d)| ≤ ½ for all p of the box, Σ_{k ≥ n} dev_k ≤ 2(dev_n + … + dev_{n+m−1}).
 */
final class LengthBox {
    /** So many steps a walk may take to forget half of where it began. */
    private static final int MOST_MIXING = 4096;
    private static final int FIRST_MIXING = 8;
    private static final BigInteger MOST_EXPONENT = BigInteger.valueOf(500);
    /** A lead AN₁ after step 2 is at least so large, or nothing is claimed: then N⁴e^{−AN} falls. */
    private static final int LEAST_LEAD = 4;
    /** Above 1/e. */
    private static final BigFraction INVERSE_OF_E = new BigFraction(3, 8);

    private final LengthFamily family;
    private final int first;
    private final Precision precision;
    private final int degree;
    private final BoxLaws laws;
    private final List<Interval[]> far;
    /** γ_d(N). */
    private final TaylorModel[] excess;

    /**
     * @param first N₁, one of {@link LengthFamily#classes}
     * @throws ArithmeticException if a walk may forget too slowly where it began for this method
     */
    LengthBox(LengthFamily family, int first, ChanceBox box, Effort effort) {
        this.family = family;
        this.first = first;
        this.precision = Precision.ofBits(effort.bits());
        this.degree = effort.degree();
        int mixing = mixing(box);
        BoxLaws known = new BoxLaws(family.nodes(), first + mixing + 1, box, degree, precision);
        this.excess = excess(known, mixing);
        this.far = farLaws(deviation(known, first + mixing));
        this.laws = known.followedBy(far);
    }

    private Interval exact(BigFraction value) {
        return Interval.of(precision, value);
    }

    private Interval ratio(long numerator, long denominator) {
        return exact(new BigFraction(numerator, denominator));
    }

    private Interval point(BigInteger mantissa) {
        return Interval.between(precision, mantissa, mantissa);
    }

    private TaylorModel constant(Interval interval) {
        return TaylorModel.of(degree, interval);
    }

    /** m with τ_m ≤ ½. */
    private int mixing(ChanceBox box) {
        for (int steps = FIRST_MIXING; steps <= MOST_MIXING; steps *= 2) {
            BoxLaws some = new BoxLaws(family.nodes(), steps + 1, box, degree, precision);
            BigInteger off = BigInteger.ZERO;
            for (int d = 0; d < family.nodes(); d++) {
                off = off.add(size(some.range(steps)[d].subtract(limit(steps, d))));
            }
            if (off.shiftLeft(1).compareTo(precision.one()) <= 0) {
                return steps;
            }
        }
        throw new ArithmeticException("after " + MOST_MIXING + " steps a walk may still know where it began");
    }

    private static BigInteger size(Interval x) {
        return x.lower().abs().max(x.upper().abs());
    }

    /** lim_k(d). */
    private Interval limit(int steps, int d) {
        int nodes = family.nodes();
        return nodes % 2 == 1 ? ratio(1, nodes) : (steps - d) % 2 == 0 ? ratio(2, nodes) : exact(BigFraction.ZERO);
    }

    /** At least dev_k, in units in the last place. */
    private BigInteger deviation(BoxLaws known, int steps) {
        return IntStream.range(0, family.nodes()).mapToObj(d -> size(known.range(steps)[d].subtract(limit(steps, d))))
                .reduce(BigInteger::max).orElseThrow();
    }

    private TaylorModel[] excess(BoxLaws known, int mixing) {
        BigInteger sum = IntStream.range(first, first + mixing).mapToObj(k -> deviation(known, k)).reduce(BigInteger::add).orElseThrow();
        Interval tail = Interval.between(precision, sum.shiftLeft(1).negate(), sum.shiftLeft(1));
        Interval even = ratio(1, family.nodes()).negate();
        TaylorModel[] sums = new TaylorModel[family.nodes()];
        for (int d = 0; d < sums.length; d++) {
            sums[d] = constant(tail);
            for (int k = 1; k < first; k++) {
                sums[d] = sums[d].add(known.law(k)[d]).add(even);
            }
        }
        return sums;
    }

    /** γ_d(N) = Σ_{k=1}^{N−1}(π_k(d) − 1/K) as a function of p, for all N of the class. */
    TaylorModel excess(int d) {
        return excess[d];
    }

    /** Laws that the laws of k steps are within, for all k &gt; N₁ + m: of one parity, of the other. A deviation never grows. */
    private List<Interval[]> farLaws(BigInteger deviation) {
        List<Interval[]> enclosures = new ArrayList<>();
        for (int parity = 0; parity < family.stride(); parity++) {
            Interval[] law = new Interval[family.nodes()];
            for (int d = 0; d < law.length; d++) {
                Interval limit = limit(parity, d);
                law[d] = Interval.between(precision, limit.lower().subtract(deviation).max(BigInteger.ZERO), limit.upper().add(deviation));
            }
            enclosures.add(law);
        }
        return enclosures;
    }

    /** The laws, of walks of any length. */
    BoxLaws laws() {
        return laws;
    }

    /** The k for which the token k steps before the end seems to win at step 2 in the middle of the box: Σ_d π_k(d)γ_d is largest. */
    int likelyWinner() {
        int winner = 1;
        BigInteger most = null;
        for (int k = 1; k < first; k++) {
            BigInteger here = laws.mean(laws.law(k), excess).coefficient(0);
            if (most == null || here.compareTo(most) > 0) {
                winner = k;
                most = here;
            }
        }
        return winner;
    }

    private BigInteger lowest() {
        return Arrays.stream(excess).map(sum -> sum.range().lower()).reduce(BigInteger.ZERO, BigInteger::min);
    }

    private BigInteger highest() {
        return Arrays.stream(excess).map(sum -> sum.range().upper()).reduce(BigInteger.ZERO, BigInteger::max);
    }

    /** v = η/(εK). */
    private BigFraction scale() {
        return family.eta().divide(family.epsilon()).divide(family.nodes());
    }

    /** [x₋, x₊], where x = z + ε is at step 2; nothing unless x₋ &gt; 0 certainly. */
    private Optional<Interval> denominator() {
        BigFraction most = new BigFraction(first - 1, first);
        Interval low = exact(most.multiply(most).divide(family.nodes())).add(point(lowest()).share(BigInteger.valueOf(first)));
        Interval high = ratio(1, family.nodes()).add(point(highest()).share(BigInteger.valueOf(first)));
        Interval range = low.hull(high).multiply(exact(scale())).add(exact(family.epsilon()));
        return Optional.of(range).filter(x -> x.lower().signum() > 0);
    }

    /** What the leads after step 2 come from, A_k for each law of a token and A_0 for the zero token; lower ends. */
    private final class Leads {
        private final int back;
        private final Interval factor;
        private final Interval blur;

        Leads(int back, Interval x) {
            this.back = back;
            Interval scale = exact(scale());
            Interval spread = point(highest().subtract(lowest()));
            this.blur = scale.multiply(spread).multiply(spread).divide(point(x.lower())).share(BigInteger.valueOf(2L * first));
            this.factor = exact(family.nu().multiply(family.nu()).divide(4).multiply(family.eta())).multiply(scale)
                    .divide(point(x.upper()));
        }

        private Interval of(TaylorModel... law) {
            TaylorModel[] difference = new TaylorModel[law.length];
            for (int d = 0; d < law.length; d++) {
                difference[d] = laws.law(back)[d].subtract(law[d]);
            }
            Interval gap = laws.mean(difference, excess).range();
            return point(factor.multiply(point(gap.lower()).subtract(blur)).lower());
        }

        /** A_1 … for the lags below N₁, without the one of the position itself. */
        private List<Interval> near() {
            return IntStream.range(1, first).filter(k -> k != back).mapToObj(k -> of(laws.law(k))).toList();
        }

        /** The least A_k for the other lags. */
        private Interval far() {
            List<Interval> leads = new ArrayList<>();
            IntStream.range(first, laws.length()).forEach(k -> leads.add(of(laws.law(k))));
            far.forEach(law -> leads.add(of(Arrays.stream(law).map(LengthBox.this::constant).toArray(TaylorModel[]::new))));
            return leads.stream().reduce((a, b) -> a.lower().compareTo(b.lower()) <= 0 ? a : b).orElseThrow();
        }

        /** A_0. */
        private Interval zeroToken() {
            Interval even = ratio(1, family.nodes());
            BigInteger rest = point(lowest()).subtract(even).lower().min(BigInteger.ZERO);
            Interval last = even.add(point(rest).share(BigInteger.valueOf(first)));
            return point(factor.multiply(last).multiply(ratio(first, 1)).lower());
        }

        /** ô: o ≤ ô and G²o ≤ G₀²ô after step 2; nothing if a lead may be below {@value #LEAST_LEAD}. */
        Optional<BigInteger> leak() {
            List<Interval> leads = new ArrayList<>(near());
            Interval farthest = far();
            leads.add(zeroToken());
            if (leads.stream().anyMatch(lead -> !isLarge(lead)) || !isLarge(farthest)) {
                return Optional.empty();
            }
            Interval sum = leads.stream().map(this::power).reduce(Interval::add).orElseThrow();
            Interval slack = farthest.subtract(ratio(3, first));
            return Optional.of(sum.add(power(farthest).multiply(exact(INVERSE_OF_E)).divide(slack)).upper());
        }

        private boolean isLarge(Interval lead) {
            return ratio(LEAST_LEAD, first).isAtMost(lead).isCertain();
        }

        /** e^{−AN₁}, or more. */
        private Interval power(Interval lead) {
            BigInteger exponent = lead.multiply(ratio(first, 1)).lower().min(MOST_EXPONENT.multiply(precision.one()));
            return Exponential.of(point(exponent.negate()));
        }
    }

    /**
     * The state after step 2, attention on s_{N−back}; nothing if that does not follow for every p of the box and N of the class.
     *
     * @param back N − r, from 1 to N₁ − 1
     * @throws ArithmeticException if the enclosures are too wide
     */
    Optional<HeldState> afterTwoSteps(int back) {
        return denominator().flatMap(x -> new Leads(back, x).leak().map(leak ->
                HeldState.of(HeldDescent.of(family, first), laws, back, entries(x), leak)));
    }

    private TaylorModel[] entries(Interval x) {
        Interval even = ratio(1, family.nodes());
        Interval inverse = Interval.between(precision, BigInteger.ZERO, ratio(1, first).upper());
        Interval growth = exact(family.epsilon().reciprocal()).add(x.reciprocal()).multiply(exact(family.eta().divide(family.nodes())));
        return Arrays.stream(excess).map(sum -> sum.add(even.negate()).multiply(inverse).add(even).multiply(growth)
                .add(exact(family.epsilon()))).toArray(TaylorModel[]::new);
    }
}
