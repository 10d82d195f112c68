package org.circlewalk.checker.proof.admission;

import java.math.BigInteger;

/**
 * Where a whole number lies.
 *
 * @param least nothing known of it is null
 * @param most  nothing known of it is null
 */
record NumberRange(BigInteger least, BigInteger most) {
    static final NumberRange ANY = new NumberRange(null, null);
    static final NumberRange INT = of(Integer.MIN_VALUE, Integer.MAX_VALUE);
    static final NumberRange LONG = of(Long.MIN_VALUE, Long.MAX_VALUE);
    static final NumberRange LENGTH = of(0, Integer.MAX_VALUE);

    static NumberRange of(long least, long most) {
        return new NumberRange(BigInteger.valueOf(least), BigInteger.valueOf(most));
    }

    NumberRange plus(NumberRange other) {
        return new NumberRange(least == null || other.least == null ? null : least.add(other.least),
                most == null || other.most == null ? null : most.add(other.most));
    }

    NumberRange negated() {
        return new NumberRange(most == null ? null : most.negate(), least == null ? null : least.negate());
    }

    NumberRange times(NumberRange other) {
        if (least == null || most == null || other.least == null || other.most == null) {
            return ANY;
        }
        BigInteger one = least.multiply(other.least);
        BigInteger two = least.multiply(other.most);
        BigInteger three = most.multiply(other.least);
        BigInteger four = most.multiply(other.most);
        return new NumberRange(one.min(two).min(three).min(four), one.max(two).max(three).max(four));
    }

    /** Where it lies if it is at most, or less than, a number that lies elsewhere. */
    NumberRange below(NumberRange other, boolean strict) {
        if (other.most == null) {
            return this;
        }
        BigInteger bound = strict ? other.most.subtract(BigInteger.ONE) : other.most;
        return new NumberRange(least, most == null ? bound : most.min(bound));
    }

    /** Where it lies if it is at least, or more than, a number that lies elsewhere. */
    NumberRange above(NumberRange other, boolean strict) {
        return negated().below(other.negated(), strict).negated();
    }

    boolean isAboveLeast(NumberRange type) {
        return least != null && least.compareTo(type.least) >= 0;
    }

    boolean isBelowMost(NumberRange type) {
        return most != null && most.compareTo(type.most) <= 0;
    }
}
