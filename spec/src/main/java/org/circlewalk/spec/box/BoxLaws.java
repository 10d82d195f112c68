package org.circlewalk.spec.box;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.certified.Displacements;
import org.circlewalk.spec.circle.Circle;
import org.circlewalk.spec.enclosure.Interval;
import org.circlewalk.spec.enclosure.Precision;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * The probability and the laws π_0 … π_{N−1} of its displacements over a box, π_k = Π^k[0][·]; or, for walks of any length, the first laws
 * and enclosures of all later ones. Immutable.
 */
final class BoxLaws {
    private final int nodes;
    private final int length;
    private final TaylorModel p;
    private final List<TaylorModel[]> laws = new ArrayList<>();
    private final List<Interval[]> ranges = new ArrayList<>();
    /** Each later law is within one of these; none if walks have the one length. */
    private final List<Interval[]> far;

    /** The laws of walks of one length. */
    BoxLaws(int nodes, int length, ChanceBox box, int degree, Precision precision) {
        this.nodes = nodes;
        this.length = length;
        this.p = chance(box, degree, precision);
        this.far = List.of();
        TaylorModel[] law = new TaylorModel[nodes];
        Arrays.fill(law, TaylorModel.of(degree, Interval.of(precision, BigInteger.ZERO)));
        law[0] = TaylorModel.of(degree, Interval.of(precision, BigInteger.ONE));
        for (int k = 0; k < length; k++) {
            laws.add(law);
            ranges.add(Arrays.stream(law).map(BoxLaws::chances).toArray(Interval[]::new));
            law = next(law);
        }
    }

    private BoxLaws(BoxLaws first, List<Interval[]> far) {
        this.nodes = first.nodes;
        this.length = first.length;
        this.p = first.p;
        this.laws.addAll(first.laws);
        this.ranges.addAll(first.ranges);
        this.far = List.copyOf(far);
    }

    /**
     * The laws of walks of any length.
     *
     * @param enclosures one of them contains π_k, for each k from N on
     */
    BoxLaws followedBy(List<Interval[]> enclosures) {
        return new BoxLaws(this, enclosures);
    }

    /** p as a polynomial in its place u in the box, or in one with ends on the grid that holds it. */
    private static TaylorModel chance(ChanceBox box, int degree, Precision precision) {
        BigInteger low = precision.floor(box.low());
        BigInteger high = precision.ceiling(box.high());
        BigInteger middle = low.add(high).shiftRight(1);
        return degree == 0 ? TaylorModel.of(0, Interval.between(precision, low, high))
                : TaylorModel.of(degree, precision, new BigInteger[] {middle, high.subtract(middle)}, BigInteger.ZERO);
    }

    private TaylorModel[] next(TaylorModel[] law) {
        TaylorModel[] next = new TaylorModel[nodes];
        for (int d = 0; d < nodes; d++) {
            next[d] = p.average(law[Circle.predecessor(nodes, d)], law[Circle.successor(nodes, d)]);
        }
        return next;
    }

    /** The range of a probability. */
    private static Interval chances(TaylorModel chance) {
        Interval range = chance.range();
        BigInteger most = range.upper().min(range.precision().one()).max(BigInteger.ZERO);
        return Interval.between(range.precision(), range.lower().max(BigInteger.ZERO).min(most), most);
    }

    /** p. */
    TaylorModel chance() {
        return p;
    }

    /** π_k, k &lt; N. */
    TaylorModel[] law(int k) {
        return laws.get(k);
    }

    /** How many laws there are: of π_0 … π_{N−1}, N. */
    int length() {
        return length;
    }

    /** π_k as intervals, k &lt; N. */
    Interval[] range(int k) {
        return ranges.get(k);
    }

    /** Σ_{k=1}^{N−1} π_k(d). */
    TaylorModel visits(int d) {
        return laws.stream().skip(1).map(law -> law[d]).reduce(TaylorModel::add).orElseThrow();
    }

    /** F for the lag k, which is the same for every p between 0 and 1. */
    boolean[] reached(int k) {
        BigFraction[] law = Displacements.exactLaw(new RandomWalk(nodes, length, BigFraction.ONE_HALF), k);
        boolean[] reached = new boolean[nodes];
        for (int d = 0; d < nodes; d++) {
            reached[d] = law[d].getNumerator().signum() > 0;
        }
        return reached;
    }

    /** The laws of the position N − back, as intervals that hold for every p of the box. */
    Displacements displacements(int back) {
        List<Interval[]> older = new ArrayList<>(ranges.subList(1, olderLaws(back) + 1));
        older.addAll(far);
        return new Displacements(ranges.get(back), reached(back), ranges.subList(1, back), older);
    }

    /** How many of the laws are those of s_r − s_i for an i &lt; r: where the length is not bounded, all of them. */
    private int olderLaws(int back) {
        return far.isEmpty() ? length - 1 - back : length - 1;
    }

    /**
     * Σ_{d ∈ F, e} P_i(d, e)·quotients[d][e] at [lag], for the tokens i = N − lag and r = N − back; null for r itself and at 0. Behind them
     * those of the enclosures of later laws. Steps of a walk are independent: P_i(d, e) is π_back(d)π_{lag − back}(e − d) for an older
     * token, π_lag(e)π_{back − lag}(d − e) for a younger one.
     *
     * @param quotients a row for each d ∈ F, null for the others
     */
    TaylorModel[] ratios(int back, TaylorModel[][] quotients) {
        int known = back + 1 + olderLaws(back);
        TaylorModel[] ratios = new TaylorModel[known + far.size()];
        // Σ_d π(d)·quotients[d][d + ξ] at [ξ].
        TaylorModel[] shifted = new TaylorModel[nodes];
        for (int shift = 0; shift < nodes; shift++) {
            shifted[shift] = zero();
            for (int d = 0; d < nodes; d++) {
                shifted[shift] = quotients[d] == null ? shifted[shift]
                        : shifted[shift].add(law(back)[d].multiply(quotients[d][(d + shift) % nodes]));
            }
        }
        for (int lag = 1; lag < known; lag++) {
            ratios[lag] = lag == back ? null : lag < back ? younger(lag, back, quotients) : mean(law(lag - back), shifted);
        }
        for (int place = 0; place < far.size(); place++) {
            ratios[known + place] = mean(constants(far.get(place)), shifted);
        }
        return ratios;
    }

    private TaylorModel[] constants(Interval... law) {
        return Arrays.stream(law).map(chance -> TaylorModel.of(p.degree(), chance)).toArray(TaylorModel[]::new);
    }

    private TaylorModel zero() {
        return TaylorModel.of(p.degree(), Interval.of(p.precision(), BigInteger.ZERO));
    }

    /** Σ_d law(d)·values[d]. */
    TaylorModel mean(TaylorModel[] law, TaylorModel[] values) {
        TaylorModel sum = zero();
        for (int d = 0; d < nodes; d++) {
            sum = sum.add(law[d].multiply(values[d]));
        }
        return sum;
    }

    private TaylorModel younger(int lag, int back, TaylorModel[][] quotients) {
        TaylorModel sum = zero();
        for (int d = 0; d < nodes; d++) {
            for (int e = 0; e < nodes && quotients[d] != null; e++) {
                TaylorModel weight = law(lag)[e].multiply(law(back - lag)[Circle.offset(nodes, e, d)]);
                sum = sum.add(weight.multiply(quotients[d][e]));
            }
        }
        return sum;
    }

    /**
     * The lag of the token that Proposition C rests on, if for every p of the box its hypotheses hold: none of the numbers
     * Λ^∞_i = Σ_{d, e ∈ F} P_i(d, e)√(π_e/π_d) is 1, and that token's is above 1.
     *
     * @throws ArithmeticException if a probability cannot be told from 0
     */
    Optional<Integer> rival(int back) {
        boolean[] reached = reached(back);
        TaylorModel[][] quotients = new TaylorModel[nodes][];
        Interval half = Interval.of(p.precision(), BigFraction.ONE_HALF);
        TaylorModel[] logarithms = new TaylorModel[nodes];
        for (int d = 0; d < nodes; d++) {
            logarithms[d] = reached[d] ? law(back)[d].logarithm() : null;
        }
        for (int d = 0; d < nodes; d++) {
            for (int e = 0; e < nodes && reached[d]; e++) {
                quotients[d] = quotients[d] == null ? new TaylorModel[nodes] : quotients[d];
                quotients[d][e] = reached[e] ? logarithms[e].subtract(logarithms[d]).multiply(half).exponential() : zero();
            }
        }
        TaylorModel[] ratios = ratios(back, quotients);
        BigInteger one = p.precision().one();
        int rival = 0;
        for (int lag = 1; lag < ratios.length; lag++) {
            if (lag != back) {
                Interval range = ratios[lag].range();
                boolean above = range.lower().compareTo(one) > 0;
                if (!above && range.upper().compareTo(one) >= 0) {
                    return Optional.empty();
                }
                rival = above && rival == 0 ? lag : rival;
            }
        }
        return Optional.of(rival).filter(lag -> lag > 0);
    }
}
