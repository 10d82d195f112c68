package org.circlewalk.spec.certified;

import java.math.BigInteger;
import java.util.Arrays;
import org.circlewalk.spec.enclosure.Exponential;
import org.circlewalk.spec.enclosure.Interval;
import org.circlewalk.spec.enclosure.Precision;
import org.circlewalk.spec.enclosure.Softmax;

/**
 * Enclosures of the parameters after some steps of population gradient descent from zero. V is circulant by the rotation
 * symmetry of the walk (Lemma C.2), V[y][s] = c[(y − s) mod K], and of W only the logits matter, which depend on positions alone,
 * up to a constant: logit i − 1 is a_i − a_r for a visible position r, the reference, the token part included. Immutable.
 */
public final class EnclosedState {
    /** Exponentials of larger numbers are not taken: they have many bits before the point, and e^65536 would take minutes. */
    private static final BigInteger MOST_EXPONENT = BigInteger.valueOf(16);

    private final int reference;
    private final Interval[] column;
    private final Interval[] logits;

    /**
     * @param reference r − 1; its logit is exactly 0
     * @param column    c_0 … c_{K−1}, of one precision
     * @param logits    a_i − a_r at [i − 1], i = 1 … N, of the same precision
     */
    EnclosedState(int reference, Interval[] column, Interval[] logits) {
        this.reference = reference;
        this.column = column.clone();
        this.logits = logits.clone();
    }

    /** V = 0 and W = 0. */
    public static EnclosedState zero(DescentSettings settings, Precision precision) {
        Interval zero = Interval.of(precision, BigInteger.ZERO);
        Interval[] column = new Interval[settings.walk().nodes()];
        Interval[] logits = new Interval[settings.walk().length()];
        Arrays.fill(column, zero);
        Arrays.fill(logits, zero);
        return new EnclosedState(settings.walk().visible() - 1, column, logits);
    }

    /**
     * A state that someone claims.
     *
     * @throws IllegalArgumentException if the numbers do not fit together
     */
    public static EnclosedState claimed(DescentSettings settings, int reference, Interval[] column, Interval[] logits) {
        int n = settings.walk().length();
        if (column.length != settings.walk().nodes() || logits.length != n || reference < 0 || reference >= n - 1) {
            throw new IllegalArgumentException("The state does not fit K = " + settings.walk().nodes() + " and N = " + n + ".");
        }
        if (logits[reference].lower().signum() != 0 || logits[reference].upper().signum() != 0) {
            throw new IllegalArgumentException("The logit of the reference position is not 0.");
        }
        return new EnclosedState(reference, column, logits);
    }

    /** The precision of all intervals. */
    public Precision precision() {
        return column[0].precision();
    }

    /** r − 1, the index of the position that logits are relative to. */
    public int reference() {
        return reference;
    }

    /** c_0 … c_{K−1}. */
    public Interval[] column() {
        return column.clone();
    }

    /** a_i − a_r at [i − 1], i = 1 … N. */
    public Interval[] logits() {
        return logits.clone();
    }

    /**
     * S_1 … S_N, index = position − 1. Where a logit is far above that of the reference position, all are taken relative to the
     * largest one, which leaves the scores as they are.
     *
     * @throws ArithmeticException if the intervals are so wide that a logit may exceed the largest one by more than 2¹⁶
     */
    public Interval[] scores() {
        int base = largestOf(logits.length);
        boolean far = logits[base].lower().compareTo(precision().one().multiply(MOST_EXPONENT)) > 0;
        EnclosedState state = far ? relativeTo(base) : this;
        Interval[] weights = new Interval[logits.length];
        for (int i = 0; i < logits.length; i++) {
            weights[i] = i == state.reference ? Interval.of(precision(), BigInteger.ONE) : Exponential.of(state.logits[i]);
        }
        return Softmax.of(weights);
    }

    /** The index of the visible position whose logit is largest in the middle of its interval: a good reference. */
    int largestLogit() {
        return largestOf(logits.length - 1);
    }

    private int largestOf(int positions) {
        int largest = reference;
        for (int i = 0; i < positions; i++) {
            if (Enclosures.doubledMiddle(logits[i]).compareTo(Enclosures.doubledMiddle(logits[largest])) > 0) {
                largest = i;
            }
        }
        return largest;
    }

    /** The same state with logits relative to another visible position, given by its index, position − 1. */
    public EnclosedState relativeTo(int position) {
        if (position == reference) {
            return this;
        }
        Interval[] shifted = new Interval[logits.length];
        for (int i = 0; i < shifted.length; i++) {
            shifted[i] = i == position ? Interval.of(precision(), BigInteger.ZERO) : logits[i].subtract(logits[position]);
        }
        return new EnclosedState(position, column, shifted);
    }

    /** The same state, every interval widened by {@code margin} units in the last place at either end, the reference's excepted. */
    public EnclosedState widened(BigInteger margin) {
        Interval[] wideColumn = new Interval[column.length];
        for (int d = 0; d < wideColumn.length; d++) {
            wideColumn[d] = Enclosures.widened(column[d], margin);
        }
        Interval[] wideLogits = new Interval[logits.length];
        for (int i = 0; i < wideLogits.length; i++) {
            wideLogits[i] = i == reference ? logits[i] : Enclosures.widened(logits[i], margin);
        }
        return new EnclosedState(reference, wideColumn, wideLogits);
    }

    /** The same intervals with endpoints of another precision, rounded outwards. */
    public EnclosedState at(Precision precision) {
        Interval[] otherColumn = new Interval[column.length];
        for (int d = 0; d < otherColumn.length; d++) {
            otherColumn[d] = column[d].at(precision);
        }
        Interval[] otherLogits = new Interval[logits.length];
        for (int i = 0; i < otherLogits.length; i++) {
            otherLogits[i] = logits[i].at(precision);
        }
        return new EnclosedState(reference, otherColumn, otherLogits);
    }

    /** Whether every interval of the other state lies within that of this one, and both are relative to the same position. */
    public boolean contains(EnclosedState other) {
        // Rounded outwards to the grid that the ends of this one's intervals lie on, it passes none of them.
        EnclosedState same = other.at(precision());
        boolean inside = reference == other.reference;
        for (int d = 0; d < column.length; d++) {
            inside &= Enclosures.contains(column[d], same.column[d]);
        }
        for (int i = 0; i < logits.length; i++) {
            inside &= Enclosures.contains(logits[i], same.logits[i]);
        }
        return inside;
    }

    /** The widest interval's width, in units in the last place. */
    public BigInteger widest() {
        BigInteger widest = BigInteger.ZERO;
        for (Interval entry : column) {
            widest = widest.max(Enclosures.width(entry));
        }
        for (Interval logit : logits) {
            widest = widest.max(Enclosures.width(logit));
        }
        return widest;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EnclosedState that && reference == that.reference && Arrays.equals(column, that.column)
                && Arrays.equals(logits, that.logits);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * reference + Arrays.hashCode(column)) + Arrays.hashCode(logits);
    }
}
