package org.circlewalk.checker.exact;

import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.console.work.LongNumbers;
import org.circlewalk.checker.console.work.Work;
import org.circlewalk.spec.gradient.ExponentialGradient;
import org.circlewalk.spec.model.ExactModel;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * What the series of 1/(z + ε) take, the power series in exact arithmetic and the sum of exponentials in intervals. The number n of
 * terms of the former follows from the remainder and from the ratio r of the half-width of z's range to its centre, here taken from the entries of V alone. The k-th moment has k times the bits of a
 * site; two passes over the positions shift n moments each, and every position and node takes a product of two series.
 */
final class SeriesWork {
    private static final double MOST_TERMS = 1000;
    /** Nine products of intervals, each of two products and their rounding, took about so many products by themselves. */
    private static final double PRODUCTS_OF_A_PLACE = 36;
    private static final double INTERVALS_OF_A_PLACE = 8;
    private static final double BITS_OF_A_BYTE = 8;
    private static final double BYTES_PER_NUMBER = 56;

    private SeriesWork() {
    }

    /** A gradient with a relative remainder. */
    static Work of(ExactInput input, BigFraction remainder) {
        RandomWalk walk = input.walk();
        ExactModel model = input.model();
        BigFraction pinned = Fractions.max(BigFraction.ZERO, model.scores());
        boolean isPinned = pinned.compareTo(BigFraction.ONE_HALF) > 0;
        double terms = terms(input, isPinned ? BigFraction.ONE.subtract(pinned) : BigFraction.ONE, remainder);
        double families = (model.value().isCirculant() ? 1.0 : walk.nodes()) * (isPinned ? walk.nodes() : 1);
        double site = EnumerationWork.bits(model);
        double bits = terms * site / 2 + walk.length() * walk.p().getDenominator().bitLength();
        double places = (double) walk.nodes() * walk.length();
        double pairs = terms * terms / 2;
        double seconds = families * places * pairs * (2 * LongNumbers.product(site, bits) + LongNumbers.product(bits, bits))
                + families * places * terms * LongNumbers.product(bits, 2 * bits)
                + families * places * 2 * LongNumbers.gcd(2 * bits);
        return new Work(EnumerationWork.named(walk) + ", remainder = " + Fractions.brief(remainder), seconds,
                places * terms * (bits / BITS_OF_A_BYTE + BYTES_PER_NUMBER), 0);
    }

    /** A gradient by a sum of exponentials: for each of them, position and node some products of intervals. */
    static Work of(ExactInput input, ExponentialGradient sum) {
        RandomWalk walk = input.walk();
        double rows = input.model().value().isCirculant() ? 1 : walk.nodes();
        double places = rows * walk.nodes() * walk.length();
        double seconds = places * sum.terms() * (PRODUCTS_OF_A_PLACE * LongNumbers.product(sum.bits(), sum.bits()));
        double bytes = places * INTERVALS_OF_A_PLACE * (sum.bits() / BITS_OF_A_BYTE + BYTES_PER_NUMBER) * sum.terms() / sum.octaves();
        return new Work(EnumerationWork.named(walk), seconds, bytes, 0);
    }

    /** log remainder / log r. */
    private static double terms(ExactInput input, BigFraction share, BigFraction remainder) {
        BigFraction[] entries = input.model().value().toRowMajor();
        double high = Fractions.toDouble(Fractions.max(entries[0], entries).multiply(share));
        double low = Fractions.toDouble(Fractions.min(entries[0], entries).multiply(share));
        double ratio = (high - low) / Math.max(Double.MIN_NORMAL, high + low + 2 * Fractions.toDouble(input.loss().epsilon()));
        double wanted = (remainder.getDenominator().bitLength() - remainder.getNumerator().bitLength() + 1) * StrictMath.log(2);
        return ratio < 1 ? Math.max(1, Math.min(MOST_TERMS, wanted / -StrictMath.log(Math.max(ratio, Double.MIN_NORMAL)))) : MOST_TERMS;
    }
}
