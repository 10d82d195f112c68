package org.circlewalk.spec.certified;

import java.math.BigInteger;
import org.circlewalk.spec.enclosure.Interval;
import org.circlewalk.spec.enclosure.Precision;

/** Middles, widths, neighbourhoods, maxima and minima of intervals, in units in the last place. */
final class Enclosures {
    private Enclosures() {
    }

    /** Twice the mantissa of the middle: the sum of the ends. */
    static BigInteger doubledMiddle(Interval x) {
        return x.lower().add(x.upper());
    }

    /** The distance of the ends. */
    static BigInteger width(Interval x) {
        return x.upper().subtract(x.lower());
    }

    /** The interval with both ends moved outwards. */
    static Interval widened(Interval x, BigInteger margin) {
        return Interval.between(x.precision(), x.lower().subtract(margin), x.upper().add(margin));
    }

    /** Whether {@code inner} lies within {@code outer}, of the same precision. */
    static boolean contains(Interval outer, Interval inner) {
        return outer.lower().compareTo(inner.lower()) <= 0
                && inner.upper().compareTo(outer.upper()) <= 0;
    }

    /** Contains the larger of each number of the one and each of the other. */
    static Interval larger(Interval a, Interval b) {
        return Interval.between(a.precision(), a.lower().max(b.lower()), a.upper().max(b.upper()));
    }

    /** Contains the smaller of each number of the one and each of the other. */
    static Interval smaller(Interval a, Interval b) {
        return Interval.between(a.precision(), a.lower().min(b.lower()), a.upper().min(b.upper()));
    }

    /** 1 ± radius. */
    static Interval nearOne(Precision precision, BigInteger radius) {
        return Interval.between(precision, precision.one().subtract(radius), precision.one().add(radius));
    }
}
