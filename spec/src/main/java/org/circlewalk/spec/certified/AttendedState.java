package org.circlewalk.spec.certified;

import java.math.BigInteger;
import java.util.Arrays;
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
    private final BigFraction tokenPull;
    private final BigFraction epsilon;
    private final Displacements laws;
    private final Interval[] entries;
    private final Interval leak;

    /**
     * @param eta      the step size
     * @param epsilon  of the log loss
     * @param norm     G, or less: the theorem holds for every larger one
     * @param laws     of the position
     * @param entries  enclosures of c_0 … c_{K−1}, of the precision of the laws
     * @param leak     an enclosure of o
     */
    AttendedState(BigFraction eta, BigFraction epsilon, BigFraction norm, Displacements laws, Interval[] entries, Interval leak) {
        this.share = eta.divide(laws.nodes());
        this.pull = eta.multiply(norm).multiply(norm);
        this.tokenPull = share.multiply(norm);
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
        return new AttendedState(settings.eta(), settings.epsilon(), settings.squaredNorm(),
                Displacements.of(settings.walk(), position, precision), column, rest.divide(within));
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

    /** ηG/K. */
    public BigFraction tokenPull() {
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
        BigInteger lower = null;
        BigInteger upper = null;
        for (int d : laws.reached()) {
            lower = lower == null ? entries[d].lower() : lower.min(entries[d].lower());
            upper = upper == null ? entries[d].upper() : upper.min(entries[d].upper());
        }
        return Interval.between(precision(), lower, upper);
    }

    /** An interval that contains max w. */
    public Interval largest() {
        BigInteger lower = BigInteger.ZERO;
        BigInteger upper = BigInteger.ZERO;
        for (Interval entry : entries) {
            lower = lower.max(entry.lower());
            upper = upper.max(entry.upper());
        }
        return Interval.between(precision(), lower, upper);
    }
}
