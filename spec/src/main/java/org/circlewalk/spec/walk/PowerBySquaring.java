package org.circlewalk.spec.walk;

import java.math.BigInteger;
import java.util.Arrays;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.circle.Circle;
import org.circlewalk.spec.circulant.Circulant;
import org.circlewalk.spec.parameter.InvalidParameterException;

/**
 * Powers of Πᵀ and their sums by squaring, exactly: what {@link TransitionMatrix} computes step by step, in O(log k) products of
 * circulant matrices.
 *
 * <p>With p = a/d in lowest terms, (Πᵀ)^k has the integer entries of (dΠᵀ)^k over d^k, so all arithmetic is that of integers, and an
 * entry is put into lowest terms once, at the end. A product of circulant matrices of integers that are at least 0 is one product
 * of two long integers, whose fields of bits are the entries (Kronecker's substitution).
 */
public final class PowerBySquaring {
    private final int nodes;
    private final BigInteger clockwise;
    private final BigInteger anticlockwise;
    private final BigInteger denominator;

    /** Column 0 of a circulant matrix: integers, never modified, over a common denominator greater than 0; not in lowest terms. */
    private static final class Scaled {
        private final BigInteger[] column;
        private final BigInteger denominator;

        Scaled(BigInteger[] column, BigInteger denominator) {
            this.column = column;
            this.denominator = denominator;
        }

        Circulant circulant() {
            return Circulant.ofColumn(Arrays.stream(column).map(entry -> new BigFraction(entry, denominator))
                    .toArray(BigFraction[]::new));
        }
    }

    private PowerBySquaring(RandomWalk walk) {
        this.nodes = walk.nodes();
        this.clockwise = walk.p().getNumerator();
        this.denominator = walk.p().getDenominator();
        this.anticlockwise = denominator.subtract(clockwise);
    }

    /**
     * (Πᵀ)^exponent; its column 0 is the law of the displacement after so many steps.
     *
     * @throws InvalidParameterException if {@code exponent} is negative
     */
    public static Circulant transposedPower(RandomWalk walk, int exponent) {
        InvalidParameterException.require(exponent >= 0, "the exponent", exponent, "at least 0");
        return new PowerBySquaring(walk).power(exponent).circulant();
    }

    /**
     * Σ (Πᵀ)^k over {@code first ≤ k ≤ last}; zero if the range is empty.
     *
     * @throws InvalidParameterException if {@code first} is negative
     */
    public static Circulant transposedPowerSum(RandomWalk walk, int first, int last) {
        InvalidParameterException.require(first >= 0, "the first exponent", first, "at least 0");
        return last < first ? Circulant.zero(walk.nodes()) : new PowerBySquaring(walk).sum(first, last).circulant();
    }

    /**
     * ⟨h_1 − h_k, Σ h_i⟩ over 1 ≤ i ≤ {@code last}, h_k the law of the displacement after k steps; put into lowest terms once.
     *
     * @param k    at least 1
     * @param last at least 1
     */
    public static BigFraction gap(RandomWalk walk, int k, int last) {
        InvalidParameterException.require(k >= 1 && last >= 1, "k", k, "at least 1, as the last exponent " + last);
        PowerBySquaring powers = new PowerBySquaring(walk);
        Scaled once = powers.power(1);
        Scaled often = powers.power(k);
        Scaled visits = powers.sum(1, last);
        BigInteger ofOnce = product(once.column, visits.column).multiply(powers.denominator.pow(k - 1));
        return new BigFraction(ofOnce.subtract(product(often.column, visits.column)),
                often.denominator.multiply(visits.denominator));
    }

    private static BigInteger product(BigInteger[] a, BigInteger[] b) {
        BigInteger sum = BigInteger.ZERO;
        for (int d = 0; d < a.length; d++) {
            sum = sum.add(a[d].multiply(b[d]));
        }
        return sum;
    }

    private Scaled power(int exponent) {
        BigInteger[] power = identity(BigInteger.ONE);
        for (int bit = Integer.SIZE - Integer.numberOfLeadingZeros(exponent) - 1; bit >= 0; bit--) {
            power = convolved(power, power);
            power = (exponent >> bit & 1) == 1 ? step(power) : power;
        }
        return new Scaled(power, denominator.pow(exponent));
    }

    /**
     * With T_m = Σ_{l&lt;m} (dΠᵀ)^l d^{m−1−l}, T_{2m} = (d^m + (dΠᵀ)^m) T_m and T_{m+1} = d^m + dΠᵀ T_m; the sum is
     * (dΠᵀ)^first T_count over d^{first + count − 1}.
     */
    private Scaled sum(int first, int last) {
        // In long, since the range 0 … 2³¹ − 1 has one more.
        long count = (long) last - first + 1;
        BigInteger[] power = identity(BigInteger.ONE);
        BigInteger[] sum = identity(BigInteger.ZERO);
        BigInteger scale = BigInteger.ONE;
        for (int bit = Long.SIZE - Long.numberOfLeadingZeros(count) - 1; bit >= 0; bit--) {
            sum = convolved(plus(power, identity(scale)), sum);
            power = convolved(power, power);
            scale = scale.multiply(scale);
            if ((count >> bit & 1) == 1) {
                sum = plus(step(sum), identity(scale));
                power = step(power);
                scale = scale.multiply(denominator);
            }
        }
        return new Scaled(convolved(power(first).column, sum), denominator.pow(first).multiply(denominator.pow((int) (count - 1))));
    }

    private BigInteger[] identity(BigInteger scale) {
        BigInteger[] column = new BigInteger[nodes];
        Arrays.fill(column, BigInteger.ZERO);
        column[0] = scale;
        return column;
    }

    private static BigInteger[] plus(BigInteger[] a, BigInteger[] b) {
        BigInteger[] sum = new BigInteger[a.length];
        Arrays.setAll(sum, d -> a[d].add(b[d]));
        return sum;
    }

    /** dΠᵀ times a matrix. */
    private BigInteger[] step(BigInteger[] column) {
        BigInteger[] next = new BigInteger[nodes];
        Arrays.setAll(next, d -> clockwise.multiply(column[Circle.predecessor(nodes, d)])
                .add(anticlockwise.multiply(column[Circle.successor(nodes, d)])));
        return next;
    }

    /** The product of two circulant matrices of entries of at least 0. */
    private static BigInteger[] convolved(BigInteger[] a, BigInteger[] b) {
        int size = a.length;
        // No entry of the product, nor of the plain convolution, is above the product of the sums.
        BigInteger mass = total(a).multiply(total(b));
        int bytes = mass.bitLength() / Byte.SIZE + 1;
        BigInteger[] plain = unpacked(packed(a, bytes).multiply(a == b ? packed(a, bytes) : packed(b, bytes)), bytes, 2 * size - 1);
        BigInteger[] cyclic = Arrays.copyOf(plain, size);
        for (int d = size; d < plain.length; d++) {
            cyclic[d - size] = cyclic[d - size].add(plain[d]);
        }
        return cyclic;
    }

    private static BigInteger total(BigInteger[] column) {
        return Arrays.stream(column).reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** Σ column[d]·256^{bytes·d}, each entry below 256^bytes. */
    private static BigInteger packed(BigInteger[] column, int bytes) {
        byte[] fields = new byte[Math.multiplyExact(column.length, bytes)];
        for (int d = 0; d < column.length; d++) {
            byte[] entry = column[d].toByteArray();
            // The sign bit may take a byte of its own, which is 0 and would overlap the next field.
            int used = Math.min(entry.length, bytes);
            System.arraycopy(entry, entry.length - used, fields, fields.length - d * bytes - used, used);
        }
        return new BigInteger(1, fields);
    }

    private static BigInteger[] unpacked(BigInteger packed, int bytes, int count) {
        byte[] digits = packed.toByteArray();
        BigInteger[] fields = new BigInteger[count];
        for (int d = 0; d < count; d++) {
            int end = Math.max(0, digits.length - d * bytes);
            int start = Math.max(0, end - bytes);
            fields[d] = new BigInteger(1, Arrays.copyOfRange(digits, start, end));
        }
        return fields;
    }
}
