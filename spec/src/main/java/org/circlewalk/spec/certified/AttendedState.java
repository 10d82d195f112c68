package org.circlewalk.spec.certified;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.enclosure.Interval;
import org.circlewalk.spec.enclosure.Precision;

/**
 * A state as Theorem A of proofs-notes/theorem.md looks at it: attention on a visible position r, the entries w_d = c_d + ε, and the
 * leak o = (1 − S_r)/S_r. Immutable.
 */
public final class AttendedState {
    private final BigFraction share;
    private final BigFraction pull;
    private final Optional<BigFraction> tokenPull;
    private final BigFraction epsilon;
    private final Displacements laws;
    private final Interval[] entries;
    private final Interval leak;

    /**
     * @param share     c = η/K
     * @param pull      ηG², or less: the theorem holds for every larger G
     * @param tokenPull ηG/K; nothing where G is not known, and then no growth of a gap is bounded above
     * @param epsilon   of the log loss
     * @param laws      of the position
     * @param entries   enclosures of c_0 … c_{K−1}, of the precision of the laws
     * @param leak      an enclosure of o
     */
    public AttendedState(BigFraction share, BigFraction pull, Optional<BigFraction> tokenPull, BigFraction epsilon, Displacements laws,
                  Interval[] entries, Interval leak) {
        this.share = share;
        this.pull = pull;
        this.tokenPull = tokenPull;
        this.epsilon = epsilon;
        this.laws = laws;
        Interval shift = Interval.of(laws.precision(), epsilon);
        this.entries = Arrays.stream(entries).map(entry -> atLeast(epsilon, entry.add(shift))).toArray(Interval[]::new);
        this.leak = leak;
    }

    /**
     * What an enclosed state is for a position.
     *
     * @param position r, visible
     * @param column   c_0 … c_{K−1}
     * @param scores   S_1 … S_N, index = position − 1, of the same precision
     * @throws ArithmeticException if the score of the position may be 0
     */
    public static AttendedState of(DescentSettings settings, int position, Interval[] column, Interval[] scores) {
        Precision precision = column[0].precision();
        Interval score = scores[position - 1];
        // No score is above 1, whatever the interval.
        BigInteger most = score.upper().min(precision.one());
        Interval within = Interval.between(precision, score.lower().min(most), most);
        Interval rest = Interval.of(precision, BigInteger.ONE).subtract(within);
        BigFraction share = settings.eta().divide(settings.walk().nodes());
        BigFraction norm = settings.squaredNorm();
        return new AttendedState(share, settings.eta().multiply(norm).multiply(norm), Optional.of(share.multiply(norm)),
                settings.epsilon(), Displacements.of(settings.walk(), position, precision), column, rest.divide(within));
    }

    /** No entry of V is ever below 0: they begin there and never fall. */
    private static Interval atLeast(BigFraction epsilon, Interval entry) {
        BigInteger least = entry.precision().floor(epsilon);
        return Interval.between(entry.precision(), entry.lower().max(least), entry.upper().max(least));
    }

    /** c = η/K. */
    public BigFraction share() {
        return share;
    }

    /** ηG². */
    public BigFraction pull() {
        return pull;
    }

    /** ηG/K, where G is known. */
    public Optional<BigFraction> tokenPull() {
        return tokenPull;
    }

    /** ε. */
    public BigFraction epsilon() {
        return epsilon;
    }

    /** The laws of the position. */
    public Displacements laws() {
        return laws;
    }

    /** The precision of all intervals. */
    public Precision precision() {
        return laws.precision();
    }

    /** w_d. */
    public Interval entry(int d) {
        return entries[d];
    }

    /** o. */
    public Interval leak() {
        return leak;
    }

    /** An interval that contains min_F w. */
    public Interval least() {
        return laws.reached().stream().map(this::entry).reduce(Enclosures::smaller).orElseThrow();
    }

    /** An interval that contains max w. */
    public Interval largest() {
        return Arrays.stream(entries).reduce(Enclosures::larger).orElseThrow();
    }
}
