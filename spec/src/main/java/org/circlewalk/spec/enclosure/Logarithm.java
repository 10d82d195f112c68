package org.circlewalk.spec.enclosure;

import java.math.BigInteger;

/**
 * Enclosures of the natural logarithm, from log x = e·log 2 + log f with x = 2^e·f, ¾ ≤ f ≤ 3/2, and log f = 2·artanh w,
 * w = (f − 1)/(f + 1), log 2 = 2·artanh ⅓.
 *
 * <p>|w| ≤ ⅓ &lt; 2^{−3/2}, so that the terms of Σ w^{2j+1}/(2j+1) from j = n on are together at most |w|^{2n+1}·9/8 ≤ 2^{−3n}, which
 * is at most one unit in the last place of the working precision for n as chosen here. All else is interval arithmetic.
 */
public final class Logarithm {
    private static final int GUARD_BITS = 16;

    private Logarithm() {
    }

    /**
     * The logarithms of the numbers of an interval; an end is within two units in the last place of the exact one.
     *
     * @throws ArithmeticException if the interval contains a number that is not positive
     */
    public static Interval of(Interval x) {
        if (x.lower().signum() <= 0) {
            throw new ArithmeticException("An interval that contains 0 or a negative number has no logarithm.");
        }
        Interval least = ofPoint(x.precision(), x.lower());
        Interval most = x.lower().equals(x.upper()) ? least : ofPoint(x.precision(), x.upper());
        return Interval.between(x.precision(), least.lower(), most.upper());
    }

    private static Interval ofPoint(Precision precision, BigInteger mantissa) {
        int length = mantissa.bitLength();
        Precision working = Precision.ofBits(Math.max(precision.bits(), length) + GUARD_BITS);
        // f in [½, 1) as it stands; doubled if below ¾.
        BigInteger fraction = mantissa.shiftLeft(working.bits() - length);
        int exponent = length - precision.bits();
        if (fraction.shiftLeft(2).compareTo(working.one().multiply(BigInteger.valueOf(3))) < 0) {
            fraction = fraction.shiftLeft(1);
            exponent--;
        }
        Interval one = Interval.of(working, BigInteger.ONE);
        Interval f = Interval.between(working, fraction, fraction);
        Interval ofFraction = doubledArtanh(f.subtract(one).divide(f.add(one)));
        Interval ofTwo = doubledArtanh(one.divide(Interval.of(working, BigInteger.valueOf(3))));
        return ofFraction.add(ofTwo.multiply(Interval.of(working, BigInteger.valueOf(exponent)))).at(precision);
    }

    /** 2·artanh w for |w| ≤ ⅓ by Horner's rule in w². */
    private static Interval doubledArtanh(Interval w) {
        Precision working = w.precision();
        int terms = (working.bits() + 2) / 3;
        Interval square = w.multiply(w);
        Interval sum = Interval.of(working, BigInteger.ZERO);
        for (int j = terms - 1; j >= 0; j--) {
            Interval coefficient = Interval.of(working, BigInteger.ONE)
                    .divide(Interval.of(working, BigInteger.valueOf(2L * j + 1)));
            sum = coefficient.add(sum.multiply(square));
        }
        Interval remainder = Interval.between(working, BigInteger.ONE.negate(), BigInteger.ONE);
        Interval artanh = sum.multiply(w).add(remainder);
        return artanh.add(artanh);
    }
}
