package org.circlewalk.spec.box;

import java.math.BigInteger;
import java.nio.ByteBuffer;

/**
 * A polynomial whose coefficients have moduli of at most {@value #BITS} bits, two words each, and of which there are not more than 31: so
 * sums of products of coefficients, and of sums of coefficients, fit into a {@link WordSum}, with which they are some five times as fast
 * as with integers of any size.
 */
final class NarrowPolynomial implements Polynomial {
    /** 31 products of a coefficient, below 2^120, and a sum of 31 coefficients, below 2^125, are together below 2^250. */
    private static final int BITS = 120;
    private static final int MOST_COEFFICIENTS = 31;
    private static final long MOST_HIGH = 1L << BITS - Long.SIZE;
    /** Products are not divided by more. */
    private static final int MOST_SHIFT = 191;
    private static final long LOWER_HALF = 0xFFFF_FFFFL;

    /** The lower word of a_k at [2k], the upper one at [2k + 1]. */
    private final long[] words;

    private NarrowPolynomial(long... words) {
        this.words = words;
    }

    /** Whether a coefficient is narrow enough. */
    static boolean holds(BigInteger coefficient) {
        return coefficient.bitLength() <= BITS;
    }

    /** Coefficients that are all narrow enough; of the other kind if there are too many. */
    static Polynomial of(BigInteger... coefficients) {
        if (coefficients.length > MOST_COEFFICIENTS) {
            return new WidePolynomial(coefficients.clone());
        }
        long[] words = new long[2 * coefficients.length];
        for (int k = 0; k < coefficients.length; k++) {
            words[2 * k] = coefficients[k].longValue();
            words[2 * k + 1] = coefficients[k].shiftRight(Long.SIZE).longValue();
        }
        return new NarrowPolynomial(words);
    }

    /** The words of a polynomial, as one of this kind if they are of few bits. */
    private static Polynomial of(long... words) {
        NarrowPolynomial narrow = new NarrowPolynomial(words);
        for (int k = 1; k < words.length; k += 2) {
            if (words[k] >= MOST_HIGH || words[k] < -MOST_HIGH) {
                return WidePolynomial.of(narrow);
            }
        }
        return narrow;
    }

    @Override
    public int size() {
        return words.length / 2;
    }

    @Override
    public BigInteger coefficient(int k) {
        return integer(words[2 * k], words[2 * k + 1]);
    }

    private static BigInteger integer(long low, long high) {
        return high == low >> Long.SIZE - 1 ? BigInteger.valueOf(low)
                : new BigInteger(ByteBuffer.allocate(2 * Long.BYTES).putLong(high).putLong(low).array());
    }

    @Override
    public Polynomial add(Polynomial other) {
        if (!(other instanceof NarrowPolynomial)) {
            return WidePolynomial.of(this).add(other);
        }
        long[] a = words;
        long[] b = ((NarrowPolynomial) other).words;
        long[] sum = a.length >= b.length ? a.clone() : b.clone();
        for (int k = 0; k < Math.min(a.length, b.length); k += 2) {
            sum[k] = a[k] + b[k];
            sum[k + 1] = a[k + 1] + b[k + 1] + (Long.compareUnsigned(sum[k], a[k]) < 0 ? 1 : 0);
        }
        return of(sum);
    }

    @Override
    public Polynomial negate() {
        long[] negated = new long[words.length];
        for (int k = 0; k < words.length; k += 2) {
            negated[k] = -words[k];
            negated[k + 1] = ~words[k + 1] + (words[k] == 0 ? 1 : 0);
        }
        return of(negated);
    }

    @Override
    public Polynomial withoutConstant() {
        long[] rest = words.clone();
        rest[0] = 0;
        rest[1] = 0;
        return new NarrowPolynomial(rest);
    }

    /** Word by word from the top, as by hand, with digits of 32 bits; what rests is never negative. */
    @Override
    public Polynomial divide(int divisor) {
        long[] divided = new long[words.length];
        for (int k = 0; k < words.length; k += 2) {
            long high = Math.floorDiv(words[k + 1], divisor);
            long rest = words[k + 1] - high * divisor;
            long digits = rest << Integer.SIZE | words[k] >>> Integer.SIZE;
            long middle = digits / divisor;
            digits = digits - middle * divisor << Integer.SIZE | words[k] & LOWER_HALF;
            divided[k] = middle << Integer.SIZE | digits / divisor;
            divided[k + 1] = high;
        }
        return new NarrowPolynomial(divided);
    }

    @Override
    public Polynomial product(Polynomial other, int degree, int bits) {
        if (!(other instanceof NarrowPolynomial) || bits > MOST_SHIFT || degree >= MOST_COEFFICIENTS) {
            return WidePolynomial.of(this).product(other, degree, bits);
        }
        long[] a = words;
        long[] b = ((NarrowPolynomial) other).words;
        long[] product = new long[Math.min(2 * (degree + 1), a.length + b.length - 2)];
        for (int k = 0; k < product.length; k += 2) {
            WordSum sum = new WordSum();
            for (int i = Math.max(0, k - b.length + 2); i <= Math.min(k, a.length - 2); i += 2) {
                sum.add(a[i], a[i + 1], b[k - i], b[k - i + 1]);
            }
            if (!sum.floor(bits, product, k)) {
                return WidePolynomial.of(this).product(other, degree, bits);
            }
        }
        return of(product);
    }

    @Override
    public BigInteger excess(Polynomial other, int degree) {
        if (!(other instanceof NarrowPolynomial)) {
            return WidePolynomial.of(this).excess(other, degree);
        }
        long[] a = words;
        long[] b = ((NarrowPolynomial) other).words;
        if (a.length + b.length <= 2 * (degree + 2)) {
            return BigInteger.ZERO;
        }
        WordSum sum = new WordSum();
        long low = 0;
        long high = 0;
        int j = b.length;
        for (int i = Math.max(0, 2 * (degree + 1) - b.length + 2); i < a.length; i += 2) {
            // low and high become Σ |b_j| over j > degree − i.
            while (j > 2 * (degree + 1) - i && j > 0) {
                j -= 2;
                long before = low;
                low += modulusLow(b, j);
                high += modulusHigh(b, j) + (Long.compareUnsigned(low, before) < 0 ? 1 : 0);
            }
            sum.add(modulusLow(a, i), modulusHigh(a, i), low, high);
        }
        return sum.value();
    }

    private static long modulusLow(long[] words, int place) {
        return words[place + 1] < 0 ? -words[place] : words[place];
    }

    private static long modulusHigh(long[] words, int place) {
        return words[place + 1] >= 0 ? words[place + 1] : ~words[place + 1] + (words[place] == 0 ? 1 : 0);
    }

    @Override
    public BigInteger most() {
        long low = words[0];
        long high = words[1];
        for (int k = 2; k < words.length; k += 2) {
            if (k % 4 == 2 || words[k + 1] >= 0) {
                long before = low;
                low += modulusLow(words, k);
                high += modulusHigh(words, k) + (Long.compareUnsigned(low, before) < 0 ? 1 : 0);
            }
        }
        return integer(low, high);
    }
}
