package org.circlewalk.spec.box;

import java.math.BigInteger;
import java.nio.ByteBuffer;

/**
 * A sum of products of integers of two words each, modulo 2^256 and kept as a signed number of four words, the lowest first. A number of
 * two words is low + 2^64·high, low without a sign and high with one. So a sum is right if its modulus is below 2^255.
 */
final class WordSum {
    private static final int WORDS = 4;

    private long first;
    private long second;
    private long third;
    private long fourth;

    /** Adds (low + 2^64·high)(otherLow + 2^64·otherHigh). */
    void add(long low, long high, long otherLow, long otherHigh) {
        long signs = Long.SIZE - 1;
        long bottom = low * otherLow;
        // The upper word of a product without signs is that with signs, and for each factor that was taken for negative the other one.
        long upper = Math.multiplyHigh(low, otherLow) + (low >> signs & otherLow) + (otherLow >> signs & low);
        long cross = low * otherHigh;
        long crossUpper = Math.multiplyHigh(low, otherHigh) + (low >> signs & otherHigh);
        long mixed = high * otherLow;
        long mixedUpper = Math.multiplyHigh(high, otherLow) + (otherLow >> signs & high);
        long top = high * otherHigh;
        first += bottom;
        long carry = carry(first, bottom);
        second += carry;
        carry = carry(second, carry);
        second += upper;
        carry += carry(second, upper);
        second += cross;
        carry += carry(second, cross);
        second += mixed;
        carry += carry(second, mixed);
        third += carry;
        carry = carry(third, carry);
        third += crossUpper;
        carry += carry(third, crossUpper) + (crossUpper >> signs);
        third += mixedUpper;
        carry += carry(third, mixedUpper) + (mixedUpper >> signs);
        third += top;
        carry += carry(third, top);
        fourth += Math.multiplyHigh(high, otherHigh) + carry;
    }

    /** 1 if adding the second number made the first one, modulo 2^64, start again from 0. */
    private static long carry(long sum, long added) {
        return Long.compareUnsigned(sum, added) < 0 ? 1 : 0;
    }

    /** The number. */
    BigInteger value() {
        return new BigInteger(ByteBuffer.allocate(WORDS * Long.BYTES).putLong(fourth).putLong(third).putLong(second).putLong(first).array());
    }

    /**
     * Writes ⌊this/2^bits⌋ to two words.
     *
     * @param bits 0 … 191
     * @return whether it is of two words at all
     */
    boolean floor(int bits, long[] words, int place) {
        int whole = bits / Long.SIZE;
        int part = bits % Long.SIZE;
        long sign = fourth >> Long.SIZE - 1;
        long low = whole == 0 ? first : whole == 1 ? second : third;
        long high = whole == 0 ? second : whole == 1 ? third : fourth;
        long above = whole == 0 ? third : whole == 1 ? fourth : sign;
        words[place] = part == 0 ? low : low >>> part | high << Long.SIZE - part;
        words[place + 1] = part == 0 ? high : high >>> part | above << Long.SIZE - part;
        return above >> part == words[place + 1] >> Long.SIZE - 1 && (whole > 0 || fourth == above >> Long.SIZE - 1);
    }
}
