package org.circlewalk.checker.console.work;

import org.apache.commons.math3.fraction.BigFraction;

/**
 * What arithmetic of long integers takes, in seconds, by the number of their bits: Java multiplies w words of 32 bits in time w² as
 * far as 80 words and by the schemes of Karatsuba and Toom and Cook beyond, close to w^{3/2}; its gcd takes w² always. The factors
 * were measured with 300 … 3 300 000 bits on JDK 17, and hold within a factor of two there.
 */
public final class LongNumbers {
    private static final double WORD = 32;
    private static final double SCHOOL_WORDS = 80;
    private static final double CALL = 2e-8;
    private static final double PER_PRODUCT = 0.3e-9;
    private static final double PER_GCD_STEP = 15e-9;
    private static final double PER_GCD_WORD = 300e-9;
    private static final double PER_DIGIT_PRODUCT = 2.2e-9;
    private static final double PER_DIGIT_WORD = 50e-9;
    private static final double DIGITS_PER_BIT = 0.30103;

    private LongNumbers() {
    }

    private static double words(double bits) {
        return Math.max(1, bits / WORD);
    }

    /** w² or w^{3/2}. */
    private static double products(double bits) {
        double w = words(bits);
        return w * Math.min(w, Math.sqrt(SCHOOL_WORDS * w));
    }

    /** A product, or a quotient, of two integers; the longer one is cut into pieces of the length of the shorter. */
    public static double product(double bits, double otherBits) {
        double shorter = Math.min(bits, otherBits);
        double longer = Math.max(bits, otherBits);
        return CALL + PER_PRODUCT * products(shorter) * words(longer) / words(shorter);
    }

    /** A gcd of two integers, which every fraction takes that is put into lowest terms. */
    public static double gcd(double bits) {
        double w = words(bits);
        return CALL + PER_GCD_STEP * w * w + PER_GCD_WORD * w;
    }

    /** The decimal digits of an integer. */
    public static double digits(double bits) {
        return CALL + PER_DIGIT_PRODUCT * products(bits) + PER_DIGIT_WORD * words(bits);
    }

    /** How many decimal digits it has. */
    public static double digitCount(double bits) {
        return 1 + DIGITS_PER_BIT * bits;
    }

    /** The bits of a fraction: those of the longer of its two parts. */
    public static int bits(BigFraction value) {
        return Math.max(value.getNumerator().bitLength(), value.getDenominator().bitLength());
    }
}
