package org.circlewalk.spec.lemma;

import static org.circlewalk.spec.parameter.InvalidParameterException.require;

import java.math.BigInteger;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.circle.Circle;
import org.circlewalk.spec.circulant.Circulant;
import org.circlewalk.spec.enclosure.Certainty;
import org.circlewalk.spec.enclosure.Interval;
import org.circlewalk.spec.enclosure.Precision;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.walk.PowerBySquaring;
import org.circlewalk.spec.walk.RandomWalk;
import org.circlewalk.spec.walk.TransitionMatrix;

/**
 * Lemma E.4, its conclusion for N large: the exact limit gap_k(∞) of {@link E4AttentionGap#gap}, for 0 &lt; p &lt; 1.
 *
 * <p>Let u_i be the law that h_i approaches: uniform, on an even circle on the nodes of i's parity. Then H = Σ_{i≥1} (h_i −
 * u_i) converges; it is the solution with sum 0 of H[d] = pH[d−1] + qH[d+1] + h_1[d] − u_1[d], which this class solves in O(K)
 * exact operations. For K odd or k odd, gap_k(∞) = ⟨h_1 − h_k, H⟩. For K and k even, gap_k(N) has that limit along odd N
 * and one larger by 2/K along even N; the smaller one is meant here.
 */
public final class E4LimitGap {
    private static final int GUARD_BITS = 128;

    private final RandomWalk walk;
    private final BigFraction[] potential;
    private final BigFraction parent;

    private E4LimitGap(RandomWalk walk) {
        this.walk = walk;
        this.potential = potential(walk);
        this.parent = product(TransitionMatrix.transposed(walk));
    }

    /**
     * Prepares the limit for one (K, p).
     *
     * @throws org.circlewalk.spec.parameter.InvalidParameterException unless K ≥ 3 and 0 &lt; p &lt; 1
     */
    public static E4LimitGap of(int nodes, BigFraction p) {
        return new E4LimitGap(walk(nodes, p));
    }

    /** Whose steps the limit is about; of any length, as the limit has none. */
    private static RandomWalk walk(int nodes, BigFraction p) {
        RandomWalk walk = new RandomWalk(nodes, 2, p);
        require(!walk.isDeterministic(), "p", Fractions.format(p), "greater than 0 and less than 1 for the limit");
        return walk;
    }

    /**
     * Checks that there is a gap_k(∞), without computing anything.
     *
     * @throws org.circlewalk.spec.parameter.InvalidParameterException unless K ≥ 3, 0 &lt; p &lt; 1 and k ≥ 1
     */
    public static void requireGap(int nodes, BigFraction p, int k) {
        walk(nodes, p);
        require(k >= 1, "k", k, "at least 1");
    }

    /** gap_k(∞), exactly, for k ≥ 1. */
    public BigFraction gap(int k) {
        require(k >= 1, "k", k, "at least 1");
        return parent.subtract(product(PowerBySquaring.transposedPower(walk, k)));
    }

    /** H, by its entry at each displacement. */
    Circulant potential() {
        return Circulant.ofColumn(potential);
    }

    private BigFraction product(Circulant law) {
        return law.columnProduct(Circulant.ofColumn(potential));
    }

    /**
     * The smallest integer K₀ with K₀ ≥ 2p³/(q(p²+q²)(p²+p−1)), or nothing if p² + p ≤ 1: for every K ≥ K₀,
     * gap_3(∞) &lt; 0. For p &lt; ½ the circle is mirrored first. Sufficient, not necessary.
     *
     * <p>It follows from gap_3(∞) &lt; 2/K − q(p²+q²)(p²+p−1)/p³, which holds for ½ &lt; p &lt; 1 and K &gt; 3. K₀ &gt; 3 always:
     * where p² + p &gt; 1, 2p³ &gt; 2/5, q(p²+p−1) = q(1−3q+q²) &lt; 1/10 and p² + q² &lt; 1.
     *
     * @throws org.circlewalk.spec.parameter.InvalidParameterException unless 0 &lt; p &lt; 1
     */
    public static Optional<BigInteger> thirdNegativeFrom(BigFraction p) {
        require(p.compareTo(BigFraction.ZERO) > 0 && p.compareTo(BigFraction.ONE) < 0, "p", Fractions.format(p),
                "greater than 0 and less than 1 for the limit");
        BigFraction up = Fractions.max(p, BigFraction.ONE.subtract(p));
        BigFraction down = BigFraction.ONE.subtract(up);
        BigFraction excess = up.multiply(up).add(up).subtract(BigFraction.ONE);
        if (excess.compareTo(BigFraction.ZERO) <= 0) {
            return Optional.empty();
        }
        BigFraction bound = up.pow(3).multiply(2)
                .divide(down.multiply(up.pow(2).add(down.pow(2))).multiply(excess));
        BigInteger[] quotient = bound.getNumerator().divideAndRemainder(bound.getDenominator());
        return Optional.of(quotient[1].signum() == 0 ? quotient[0] : quotient[0].add(BigInteger.ONE));
    }

    /** The smallest k ≥ 2 with gap_k(∞) &lt; 0, or nothing if gap_k(∞) ≥ 0 for every k ≥ 2. */
    public Optional<Integer> smallestNegative() {
        return smallest(-1);
    }

    /** The smallest k ≥ 2 with gap_k(∞) ≤ 0, or nothing if gap_k(∞) &gt; 0 for every k ≥ 2. */
    public Optional<Integer> smallestNotPositive() {
        return smallest(0);
    }

    /**
     * The smallest k ≥ 2 whose gap has at most the given sign, −1 or 0. Rigorous in both cases: ⟨h_k, H⟩ is the mean of H
     * after k steps from node 0, these means are enclosed for every start at once, and a sign that an enclosure leaves open is
     * settled exactly. Means of means are no larger in modulus, so the search ends once all of them are certainly smaller
     * than ⟨h_1, H⟩: all later gaps are positive.
     */
    private Optional<Integer> smallest(int largestSign) {
        // ⟨h_1, H⟩ = Σ_j |λ_j|² Re(1/(1−λ_j))/K over the eigenvalues of modulus < 1, and Re(1/(1−λ)) > ½ there: it is 0 only if
        // all of them are 0 (K = 4, p = ½), and then H = 0 and every gap is 0.
        if (parent.equals(BigFraction.ZERO)) {
            return largestSign == 0 ? Optional.of(2) : Optional.empty();
        }
        Precision precision = precision();
        Interval goal = Interval.of(precision, parent);
        Interval up = Interval.of(precision, walk.p());
        Interval down = Interval.of(precision, walk.q());
        Interval[] means = nextMeans(enclosed(precision), up, down);
        for (int k = 2; ; k++) {
            means = nextMeans(means, up, down);
            if (sign(k, goal, means[0]) <= largestSign) {
                return Optional.of(k);
            }
            if (areSmaller(means, goal)) {
                return Optional.empty();
            }
        }
    }

    /** Fine enough for ⟨h_1, H⟩ to be 2¹²⁷ units in the last place or more, beside which the errors of all steps are small. */
    private Precision precision() {
        int leadingZeros = parent.getDenominator().bitLength() - parent.getNumerator().bitLength();
        return Precision.ofBits(GUARD_BITS + Math.max(0, leadingZeros));
    }

    private Interval[] enclosed(Precision precision) {
        Interval[] enclosed = new Interval[potential.length];
        for (int d = 0; d < potential.length; d++) {
            enclosed[d] = Interval.of(precision, potential[d]);
        }
        return enclosed;
    }

    /** The means after one step more, by the first step. */
    private static Interval[] nextMeans(Interval[] means, Interval up, Interval down) {
        int size = means.length;
        Interval[] next = new Interval[size];
        for (int d = 0; d < size; d++) {
            next[d] = up.multiply(means[Circle.successor(size, d)])
                    .add(down.multiply(means[Circle.predecessor(size, d)]));
        }
        return next;
    }

    private int sign(int k, Interval goal, Interval mean) {
        if (mean.isLessThan(goal) == Certainty.CERTAINLY) {
            return 1;
        }
        return goal.isLessThan(mean) == Certainty.CERTAINLY ? -1 : gap(k).compareTo(BigFraction.ZERO);
    }

    /** Whether all means are certainly smaller than the bound, in modulus. */
    private static boolean areSmaller(Interval[] means, Interval bound) {
        for (Interval mean : means) {
            if (mean.hull(mean.negate()).isLessThan(bound) != Certainty.CERTAINLY) {
                return false;
            }
        }
        return true;
    }

    /**
     * H by one sweep round the circle. The differences D[d] = H[d+1] − H[d] obey qD[d] = pD[d−1] − r[d] with r = h_1 − u_1, so
     * each is an affine function of D[−1]; going once round fixes D[−1] unless p = q, when ΣD = 0 does.
     */
    private static BigFraction[] potential(RandomWalk walk) {
        int size = walk.nodes();
        BigFraction p = walk.p();
        BigFraction q = walk.q();
        BigFraction ratio = p.divide(q);
        BigFraction[] constant = new BigFraction[size];
        BigFraction[] slope = new BigFraction[size];
        BigFraction previousConstant = BigFraction.ZERO;
        BigFraction previousSlope = BigFraction.ONE;
        for (int d = 0; d < size; d++) {
            constant[d] = ratio.multiply(previousConstant).subtract(source(walk, d).divide(q));
            slope[d] = ratio.multiply(previousSlope);
            previousConstant = constant[d];
            previousSlope = slope[d];
        }
        BigFraction start = p.equals(q)
                ? Fractions.sum(constant).negate().divide(size)
                : previousConstant.divide(BigFraction.ONE.subtract(previousSlope));
        BigFraction[] potential = new BigFraction[size];
        potential[0] = BigFraction.ZERO;
        for (int d = 1; d < size; d++) {
            potential[d] = potential[d - 1].add(constant[d - 1]).add(slope[d - 1].multiply(start));
        }
        BigFraction mean = Fractions.sum(potential).divide(size);
        for (int d = 0; d < size; d++) {
            potential[d] = potential[d].subtract(mean);
        }
        return potential;
    }

    /** r[d] = h_1[d] − u_1[d]. */
    private static BigFraction source(RandomWalk walk, int d) {
        int size = walk.nodes();
        BigFraction law = TransitionMatrix.transposed(walk).at(d);
        if (size % 2 == 1) {
            return law.subtract(new BigFraction(1, size));
        }
        return d % 2 == 1 ? law.subtract(new BigFraction(2, size)) : law;
    }
}
