package org.circlewalk.spec.enclosure;

import java.math.BigInteger;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A closed interval of real numbers whose endpoints are multiples of 2^−bits, kept as mantissas: it encloses the real x with
 * lower ≤ x·2^bits ≤ upper. Immutable.
 *
 * <p>Every operation encloses every result for operands taken from the intervals. An endpoint that is no multiple of 2^−bits is
 * rounded outwards to the next one, which widens the result of an operation by less than one unit in the last place,
 * 2^−bits, at either end; sums, differences, negations and hulls are not rounded at all. Operands must have one precision.
 * {@link EnclosedResults} says what the contracts, which are about mantissas, mean for real numbers.
 */
public final class Interval {
    private final /*@ spec_public @*/ Precision precision;
    private final /*@ spec_public @*/ BigInteger lower;
    private final /*@ spec_public @*/ BigInteger upper;

    //@ public invariant lower.value <= upper.value && 1 <= precision.one.value;

    /*@ // What the interval stands for.
      @ public normal_behavior
      @   ensures \result == ((\real) lower.value <= x * (\real) precision.one.value
      @                           && x * (\real) precision.one.value <= (\real) upper.value);
      @ pure
      @ public model boolean encloses(\real x) {
      @     return (\real) lower.value <= x * (\real) precision.one.value
      @                && x * (\real) precision.one.value <= (\real) upper.value;
      @ }
      @*/

    //@ private normal_behavior
    //@   requires lower.value <= upper.value;
    //@   ensures this.precision == precision && this.lower == lower && this.upper == upper;
    //@ pure
    private Interval(Precision precision, BigInteger lower, BigInteger upper) {
        this.precision = precision;
        this.lower = lower;
        this.upper = upper;
    }

    /**
     * The interval with the given mantissas as endpoints, lower·2^−bits and upper·2^−bits.
     *
     * @throws IllegalArgumentException if {@code lower > upper}
     */
    //@ public normal_behavior
    //@   requires lower.value <= upper.value;
    //@   ensures \result.precision == precision && \result.lower == lower && \result.upper == upper;
    //@ also public exceptional_behavior
    //@   requires lower.value > upper.value;
    //@   signals_only IllegalArgumentException;
    //@ pure
    public static Interval between(Precision precision, BigInteger lower, BigInteger upper) {
        if (lower.compareTo(upper) > 0) {
            throw new IllegalArgumentException("The lower endpoint of an interval is not above the upper one.");
        }
        return new Interval(precision, lower, upper);
    }

    /** The interval that consists of one integer. */
    //@ public normal_behavior
    //@   ensures \result.precision == precision;
    //@   ensures \result.lower.value == value.value * precision.one.value && \result.upper == \result.lower;
    //@ pure
    public static Interval of(Precision precision, BigInteger value) {
        BigInteger mantissa = value.multiply(precision.one());
        return new Interval(precision, mantissa, mantissa);
    }

    /** The narrowest interval that contains a rational number. */
    //@ public normal_behavior
    //@   ensures \result.precision == precision && \result.encloses(value.value);
    //@   ensures \result.upper.value <= \result.lower.value + 1;
    //@ pure
    public static Interval of(Precision precision, BigFraction value) {
        return new Interval(precision, precision.floor(value), precision.ceiling(value));
    }

    /** The precision of the endpoints. */
    //@ public normal_behavior
    //@   ensures \result == precision;
    //@ pure
    public Precision precision() {
        return precision;
    }

    /** The mantissa of the lower endpoint, 2^bits times that endpoint. */
    //@ public normal_behavior
    //@   ensures \result == lower;
    //@ pure
    public BigInteger lower() {
        return lower;
    }

    /** The mantissa of the upper endpoint, 2^bits times that endpoint. */
    //@ public normal_behavior
    //@   ensures \result == upper;
    //@ pure
    public BigInteger upper() {
        return upper;
    }

    /** Whether the interval contains a rational number. */
    //@ public normal_behavior
    //@   ensures \result == encloses(value.value);
    //@ pure
    public boolean contains(BigFraction value) {
        return lower.compareTo(precision.floor(value)) <= 0 && precision.ceiling(value).compareTo(upper) <= 0;
    }

    /** The distance of the endpoints. */
    //@ public normal_behavior
    //@   ensures \result.value == (\real) (upper.value - lower.value) / (\real) precision.one.value;
    //@ pure
    public BigFraction width() {
        return new BigFraction(upper.subtract(lower), precision.one());
    }

    /** All sums of a number of this interval and one of the other; not rounded. */
    //@ public normal_behavior
    //@   requires other.precision.one.value == precision.one.value;
    //@   ensures \result.precision == precision;
    //@   ensures \result.lower.value == lower.value + other.lower.value;
    //@   ensures \result.upper.value == upper.value + other.upper.value;
    //@ pure
    public Interval add(Interval other) {
        requireSamePrecision(other);
        return new Interval(precision, lower.add(other.lower), upper.add(other.upper));
    }

    /** All differences of a number of this interval and one of the other; not rounded. */
    //@ public normal_behavior
    //@   requires other.precision.one.value == precision.one.value;
    //@   ensures \result.precision == precision;
    //@   ensures \result.lower.value == lower.value - other.upper.value;
    //@   ensures \result.upper.value == upper.value - other.lower.value;
    //@ pure
    public Interval subtract(Interval other) {
        requireSamePrecision(other);
        return new Interval(precision, lower.subtract(other.upper), upper.subtract(other.lower));
    }

    /** The negatives of the numbers of this interval; not rounded. */
    //@ public normal_behavior
    //@   ensures \result.precision == precision;
    //@   ensures \result.lower.value == -upper.value && \result.upper.value == -lower.value;
    //@ pure
    public Interval negate() {
        return new Interval(precision, upper.negate(), lower.negate());
    }

    /** All products of a number of this interval and one of the other, rounded outwards. */
    //@ public normal_behavior
    //@   requires other.precision.one.value == precision.one.value;
    //@   ensures \result.precision == precision;
    //@   ensures \result.lower.value * precision.one.value <= lower.value * other.lower.value;
    //@   ensures \result.lower.value * precision.one.value <= lower.value * other.upper.value;
    //@   ensures \result.lower.value * precision.one.value <= upper.value * other.lower.value;
    //@   ensures \result.lower.value * precision.one.value <= upper.value * other.upper.value;
    //@   ensures \result.upper.value * precision.one.value >= lower.value * other.lower.value;
    //@   ensures \result.upper.value * precision.one.value >= lower.value * other.upper.value;
    //@   ensures \result.upper.value * precision.one.value >= upper.value * other.lower.value;
    //@   ensures \result.upper.value * precision.one.value >= upper.value * other.upper.value;
    //@ pure
    public Interval multiply(Interval other) {
        requireSamePrecision(other);
        BigInteger smallest = Corners.smallestProduct(lower, upper, other.lower, other.upper);
        BigInteger largest = Corners.largestProduct(lower, upper, other.lower, other.upper);
        return new Interval(precision, precision.floor(smallest), precision.ceiling(largest));
    }

    /**
     * All quotients of a number of this interval and one of the other, rounded outwards.
     *
     * @throws ArithmeticException if the other interval contains 0
     */
    //@ public normal_behavior
    //@   requires other.precision.one.value == precision.one.value && 0 < other.lower.value;
    //@   ensures \result.precision == precision;
    //@   ensures \result.lower.value * other.lower.value <= lower.value * precision.one.value;
    //@   ensures \result.lower.value * other.upper.value <= lower.value * precision.one.value;
    //@   ensures \result.upper.value * other.lower.value >= upper.value * precision.one.value;
    //@   ensures \result.upper.value * other.upper.value >= upper.value * precision.one.value;
    //@ also public normal_behavior
    //@   requires other.precision.one.value == precision.one.value && other.upper.value < 0;
    //@   ensures \result.precision == precision;
    //@   ensures \result.lower.value * other.lower.value >= upper.value * precision.one.value;
    //@   ensures \result.lower.value * other.upper.value >= upper.value * precision.one.value;
    //@   ensures \result.upper.value * other.lower.value <= lower.value * precision.one.value;
    //@   ensures \result.upper.value * other.upper.value <= lower.value * precision.one.value;
    //@ also public exceptional_behavior
    //@   requires other.precision.one.value == precision.one.value;
    //@   requires other.lower.value <= 0 && 0 <= other.upper.value;
    //@   signals_only ArithmeticException;
    //@ pure
    public Interval divide(Interval other) {
        requireSamePrecision(other);
        if (other.lower.signum() > 0) {
            return divideByPositive(other);
        }
        if (other.upper.signum() < 0) {
            return negate().divideByPositive(other.negate());
        }
        throw new ArithmeticException("An interval that contains 0 has no reciprocal.");
    }

    /**
     * The equal shares of the numbers of this interval, rounded outwards.
     *
     * @param parts how many shares each is divided into
     * @throws ArithmeticException if that is not positive
     */
    //@ public normal_behavior
    //@   requires 0 < parts.value;
    //@   ensures \result.precision == precision;
    //@   ensures \result.lower.value * parts.value <= lower.value;
    //@   ensures \result.upper.value * parts.value >= upper.value;
    //@ also public exceptional_behavior
    //@   requires parts.value <= 0;
    //@   signals_only ArithmeticException;
    //@ pure
    public Interval share(BigInteger parts) {
        if (parts.signum() <= 0) {
            throw new ArithmeticException("Intervals are divided by positive integers.");
        }
        BigInteger least = Precision.floorQuotient(lower, parts);
        BigInteger most = Precision.ceilingQuotient(upper, parts);
        //@ assert Corners.inOrder(lower.value, upper.value, 1, least.value, most.value, parts.value);
        return new Interval(precision, least, most);
    }

    //@ private normal_behavior
    //@   requires other.precision.one.value == precision.one.value && 0 < other.lower.value;
    //@   ensures \result.precision == precision;
    //@   ensures \result.lower.value * other.lower.value <= lower.value * precision.one.value;
    //@   ensures \result.lower.value * other.upper.value <= lower.value * precision.one.value;
    //@   ensures \result.upper.value * other.lower.value >= upper.value * precision.one.value;
    //@   ensures \result.upper.value * other.upper.value >= upper.value * precision.one.value;
    //@ pure
    private Interval divideByPositive(Interval other) {
        BigInteger least = Corners.smallestQuotient(lower.multiply(precision.one), other.lower, other.upper);
        BigInteger most = Corners.largestQuotient(upper.multiply(precision.one), other.lower, other.upper);
        //@ assert Corners.inOrder(lower.value, upper.value, precision.one.value, least.value, most.value, other.lower.value);
        return new Interval(precision, least, most);
    }

    /**
     * The reciprocals of the numbers of this interval, rounded outwards.
     *
     * @throws ArithmeticException if this interval contains 0
     */
    //@ public normal_behavior
    //@   requires 0 < lower.value;
    //@   ensures \result.precision == precision;
    //@   ensures \result.lower.value * upper.value <= precision.one.value * precision.one.value;
    //@   ensures \result.upper.value * lower.value >= precision.one.value * precision.one.value;
    //@ also public normal_behavior
    //@   requires upper.value < 0;
    //@   ensures \result.precision == precision;
    //@   ensures \result.lower.value * upper.value >= precision.one.value * precision.one.value;
    //@   ensures \result.upper.value * lower.value <= precision.one.value * precision.one.value;
    //@ also public exceptional_behavior
    //@   requires lower.value <= 0 && 0 <= upper.value;
    //@   signals_only ArithmeticException;
    //@ pure
    public Interval reciprocal() {
        return of(precision, BigInteger.ONE).divide(this);
    }

    /** The smallest interval that contains this one and the other; not rounded. */
    //@ public normal_behavior
    //@   requires other.precision.one.value == precision.one.value;
    //@   ensures \result.precision == precision;
    //@   ensures \result.lower.value == (lower.value <= other.lower.value ? lower.value : other.lower.value);
    //@   ensures \result.upper.value == (upper.value >= other.upper.value ? upper.value : other.upper.value);
    //@ pure
    public Interval hull(Interval other) {
        requireSamePrecision(other);
        return new Interval(precision, lower.min(other.lower), upper.max(other.upper));
    }

    /** This interval with endpoints of another precision, rounded outwards; not rounded if that is the finer one. */
    //@ public normal_behavior
    //@   ensures \result.precision == target;
    //@   ensures \result.lower.value * precision.one.value <= lower.value * target.one.value;
    //@   ensures \result.upper.value * precision.one.value >= upper.value * target.one.value;
    //@ pure
    public Interval at(Precision target) {
        BigInteger least = Precision.floorQuotient(lower.multiply(target.one), precision.one);
        BigInteger most = Precision.ceilingQuotient(upper.multiply(target.one), precision.one);
        //@ assert Corners.inOrder(lower.value, upper.value, target.one.value, least.value, most.value, precision.one.value);
        return new Interval(target, least, most);
    }

    /** Whether a number of this interval is less than one of the other. */
    //@ public normal_behavior
    //@   requires other.precision.one.value == precision.one.value;
    //@   ensures \result == Certainty.CERTAINLY <==> upper.value < other.lower.value;
    //@   ensures \result == Certainty.CERTAINLY_NOT <==> lower.value >= other.upper.value;
    //@ pure
    public Certainty isLessThan(Interval other) {
        requireSamePrecision(other);
        if (upper.compareTo(other.lower) < 0) {
            return Certainty.CERTAINLY;
        }
        return lower.compareTo(other.upper) >= 0 ? Certainty.CERTAINLY_NOT : Certainty.UNDECIDED;
    }

    /** Whether a number of this interval is at most one of the other. */
    //@ public normal_behavior
    //@   requires other.precision.one.value == precision.one.value;
    //@   ensures \result == Certainty.CERTAINLY <==> upper.value <= other.lower.value;
    //@   ensures \result == Certainty.CERTAINLY_NOT <==> lower.value > other.upper.value;
    //@ pure
    public Certainty isAtMost(Interval other) {
        requireSamePrecision(other);
        if (upper.compareTo(other.lower) <= 0) {
            return Certainty.CERTAINLY;
        }
        return lower.compareTo(other.upper) > 0 ? Certainty.CERTAINLY_NOT : Certainty.UNDECIDED;
    }

    //@ private normal_behavior
    //@   requires other.precision.one.value == precision.one.value;
    //@   ensures other.precision.one.value == precision.one.value;
    //@ also private exceptional_behavior
    //@   requires other.precision.one.value != precision.one.value;
    //@   signals_only IllegalArgumentException;
    //@ pure
    private void requireSamePrecision(Interval other) {
        if (precision != other.precision && precision.one.compareTo(other.precision.one) != 0) {
            throw new IllegalArgumentException("Intervals of different precision do not combine.");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Interval that && precision.equals(that.precision) && lower.equals(that.lower)
                && upper.equals(that.upper);
    }

    @Override
    public int hashCode() {
        return 31 * lower.hashCode() + upper.hashCode();
    }

    @Override
    public String toString() {
        return "[" + lower + ", " + upper + "] / 2^" + precision.bits();
    }
}
