package org.circlewalk.spec.lemma;

import static org.circlewalk.spec.parameter.InvalidParameterException.require;

import java.math.BigInteger;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.circle.Circle;
import org.circlewalk.spec.circulant.Circulant;
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
    /** Bits of the fixed-point arithmetic that scans many k at once. */
    private static final int FIXED_POINT_BITS = 320;

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
     * The smallest k ≥ 2 whose gap has at most the given sign, −1 or 0. Rigorous in both cases: laws are carried in fixed
     * point with an error that is accounted for, a sign within the error is settled exactly, and the search ends once
     * |⟨h_k, H⟩| ≤ ½·(spread of h_k on its class)·‖H‖₁ &lt; ⟨h_1, H⟩, a bound that does not increase with k: all later gaps are
     * positive.
     */
    private Optional<Integer> smallest(int largestSign) {
        int size = walk.nodes();
        BigInteger numerator = walk.p().getNumerator();
        BigInteger denominator = walk.p().getDenominator();
        BigInteger[] fixed = new BigInteger[size];
        BigInteger norm = BigInteger.ZERO;
        for (int d = 0; d < size; d++) {
            fixed[d] = toFixed(potential[d]);
            norm = norm.add(fixed[d].abs()).add(BigInteger.ONE);
        }
        // ⟨h_1, H⟩ = Σ_j |λ_j|² Re(1/(1−λ_j))/K over the eigenvalues of modulus < 1, and Re(1/(1−λ)) > ½ there: it is 0 only if
        // all of them are 0 (K = 4, p = ½), and then H = 0 and every gap is 0.
        if (parent.equals(BigFraction.ZERO)) {
            return largestSign == 0 ? Optional.of(2) : Optional.empty();
        }
        BigInteger goal = toFixed(parent);
        BigInteger[] law = new BigInteger[size];
        for (int d = 0; d < size; d++) {
            law[d] = toFixed(TransitionMatrix.transposed(walk).at(d));
        }
        for (int k = 2; ; k++) {
            law = step(law, numerator, denominator);
            BigInteger productTwice = dot(law, fixed);
            BigInteger margin = goal.subtract(productTwice.shiftRight(FIXED_POINT_BITS));
            BigInteger error = errorAfter(k, norm);
            int sign = margin.abs().compareTo(error) <= 0 ? gap(k).compareTo(BigFraction.ZERO) : margin.signum();
            if (sign <= largestSign) {
                return Optional.of(k);
            }
            BigInteger tail = spread(law, k).add(BigInteger.valueOf(2L * k + 2)).multiply(norm)
                    .shiftRight(FIXED_POINT_BITS + 1).add(BigInteger.TWO);
            if (tail.compareTo(goal) < 0) {
                return Optional.empty();
            }
        }
    }

    /**
     * An error bound of goal − ⟨law, H⟩ in units of the last place: each law entry is low by less than k units (one for
     * the start and one a step; averaging does not amplify), each potential by less than one, and the two truncations.
     */
    private BigInteger errorAfter(int k, BigInteger norm) {
        BigInteger fromLaw = norm.multiply(BigInteger.valueOf(k)).shiftRight(FIXED_POINT_BITS);
        return fromLaw.add(BigInteger.valueOf(walk.nodes() + 4L));
    }

    private static BigInteger toFixed(BigFraction value) {
        return value.getNumerator().shiftLeft(FIXED_POINT_BITS).divide(value.getDenominator());
    }

    private static BigInteger[] step(BigInteger[] law, BigInteger numerator, BigInteger denominator) {
        int size = law.length;
        BigInteger rest = denominator.subtract(numerator);
        BigInteger[] next = new BigInteger[size];
        for (int d = 0; d < size; d++) {
            next[d] = numerator.multiply(law[Circle.predecessor(size, d)])
                    .add(rest.multiply(law[Circle.successor(size, d)])).divide(denominator);
        }
        return next;
    }

    private static BigInteger dot(BigInteger[] a, BigInteger[] b) {
        BigInteger sum = BigInteger.ZERO;
        for (int d = 0; d < a.length; d++) {
            sum = sum.add(a[d].multiply(b[d]));
        }
        return sum;
    }

    /** The largest minus the smallest entry of the law after k steps, on an even circle among the nodes of k's parity. */
    private static BigInteger spread(BigInteger[] law, int k) {
        int stride = law.length % 2 == 0 ? 2 : 1;
        BigInteger max = law[stride == 2 ? k % 2 : 0];
        BigInteger min = max;
        for (int d = stride == 2 ? k % 2 : 0; d < law.length; d += stride) {
            max = max.max(law[d]);
            min = min.min(law[d]);
        }
        return max.subtract(min);
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
