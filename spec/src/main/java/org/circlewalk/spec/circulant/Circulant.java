package org.circlewalk.spec.circulant;

import java.util.Arrays;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.circle.Circle;

/**
 * An immutable circulant K × K matrix over the rationals: the entry in row i, column j depends on (i − j) mod K only
 * (the paper says "Toeplitz", Lemma C.2).
 *
 * <p>It is represented by its column 0: {@code at(d)} is every entry (i, j) with i − j ≡ d. Circulants commute and are
 * closed under all operations of this class. Everything is exact.
 */
public final class Circulant {
    private final /*@ spec_public @*/ BigFraction[] column;

    //@ public invariant 1 <= column.length && (\forall int d; 0 <= d < column.length; column[d] != null);

    //@ private normal_behavior
    //@   requires 1 <= column.length && (\forall int d; 0 <= d < column.length; column[d] != null);
    //@   ensures this.column == column;
    //@ pure
    private Circulant(BigFraction[] column) {
        this.column = column;
    }

    /**
     * The circulant whose column 0 is given.
     *
     * @param column length K ≥ 1, index = offset (i − j) mod K; copied
     */
    //@ public normal_behavior
    //@   requires 1 <= column.length && (\forall int d; 0 <= d < column.length; column[d] != null);
    //@   ensures \fresh(\result) && \result.column.length == column.length;
    //@   ensures (\forall int d; 0 <= d < column.length; \result.column[d] == column[d]);
    //@ also public exceptional_behavior
    //@   requires column.length == 0;
    //@   signals_only IllegalArgumentException;
    //@ pure
    public static Circulant ofColumn(BigFraction... column) {
        if (column.length == 0) {
            throw new IllegalArgumentException("A circulant has at least one row.");
        }
        return new Circulant(Arrays.copyOf(column, column.length));
    }

    /** The K × K zero matrix. */
    public static Circulant zero(int size) {
        return constant(size, BigFraction.ZERO);
    }

    /** The K × K matrix with every entry equal to {@code value}, i.e. value · 11ᵀ. */
    public static Circulant constant(int size, BigFraction value) {
        BigFraction[] column = new BigFraction[size];
        Arrays.fill(column, value);
        return ofColumn(column);
    }

    /** The K × K identity. */
    public static Circulant identity(int size) {
        return shift(size, 0);
    }

    /** Π₀ to the power {@code exponent}, where Π₀ is the paper's shift matrix, [Π₀]_{i+1,i} = 1 (Lemma E.1). */
    public static Circulant shift(int size, int exponent) {
        BigFraction[] column = new BigFraction[size];
        Arrays.fill(column, BigFraction.ZERO);
        column[Circle.wrap(size, exponent)] = BigFraction.ONE;
        return new Circulant(column);
    }

    /** K, the number of rows and of columns. */
    //@ public normal_behavior
    //@   ensures \result == column.length;
    //@ pure
    public int size() {
        return column.length;
    }

    /** The entries (i, j) with i − j ≡ {@code offset} (mod K); any integer is allowed. */
    //@ public normal_behavior
    //@   ensures \result == column[Circle.wrap(column.length, offset)];
    //@ pure
    public BigFraction at(int offset) {
        return column[Circle.wrap(column.length, offset)];
    }

    /** The entry in row {@code row}, column {@code col}, both in 0 … K−1. */
    //@ public normal_behavior
    //@   requires 0 <= row < column.length && 0 <= col < column.length;
    //@   ensures \result == column[Circle.offset(column.length, col, row)];
    //@ pure
    public BigFraction entry(int row, int col) {
        return column[Circle.offset(column.length, col, row)];
    }

    /*@ // Lemma C.2's shift invariance: entry (i+1, j+1) is entry (i, j), indices modulo K.
      @ public normal_behavior
      @   requires 0 <= row < column.length && 0 <= col < column.length;
      @   ensures entry(Circle.successor(column.length, row), Circle.successor(column.length, col)) == entry(row, col);
      @ pure
      @ public model void entriesAreShiftInvariant(int row, int col) {
      @ }
      @*/

    /** Column 0, a fresh array of length K. */
    public BigFraction[] column() {
        return column.clone();
    }

    /** The sum with a circulant of the same size. */
    //@ public normal_behavior
    //@   requires other.column.length == column.length;
    //@   ensures \fresh(\result) && \result.column.length == column.length;
    //@   ensures (\forall int d; 0 <= d < column.length;
    //@               \result.column[d].value == column[d].value + other.column[d].value);
    //@ also public exceptional_behavior
    //@   requires other.column.length != column.length;
    //@   signals_only IllegalArgumentException;
    //@ pure
    public Circulant add(Circulant other) {
        requireSameSize(other);
        BigFraction[] sum = new BigFraction[column.length];
        //@ loop_invariant 0 <= d <= sum.length;
        //@ loop_invariant (\forall int k; 0 <= k < d; sum[k] != null
        //@                     && sum[k].value == column[k].value + other.column[k].value);
        //@ loop_writes sum[*];
        //@ decreases sum.length - d;
        for (int d = 0; d < sum.length; d++) {
            sum[d] = column[d].add(other.column[d]);
        }
        return new Circulant(sum);
    }

    /** The difference with a circulant of the same size. */
    public Circulant subtract(Circulant other) {
        return add(other.scale(BigFraction.MINUS_ONE));
    }

    /** This matrix times a number. */
    //@ public normal_behavior
    //@   ensures \fresh(\result) && \result.column.length == column.length;
    //@   ensures (\forall int d; 0 <= d < column.length; \result.column[d].value == column[d].value * factor.value);
    //@ pure
    public Circulant scale(BigFraction factor) {
        BigFraction[] product = new BigFraction[column.length];
        //@ loop_invariant 0 <= d <= product.length;
        //@ loop_invariant (\forall int k; 0 <= k < d; product[k] != null
        //@                     && product[k].value == column[k].value * factor.value);
        //@ loop_writes product[*];
        //@ decreases product.length - d;
        for (int d = 0; d < product.length; d++) {
            product[d] = column[d].multiply(factor);
        }
        return new Circulant(product);
    }

    /** The matrix product with a circulant of the same size: the cyclic convolution of the two columns. */
    public Circulant multiply(Circulant other) {
        requireSameSize(other);
        int size = column.length;
        BigFraction[] product = new BigFraction[size];
        for (int d = 0; d < size; d++) {
            BigFraction sum = BigFraction.ZERO;
            for (int e = 0; e < size; e++) {
                if (column[e].getNumerator().signum() != 0) {
                    sum = sum.add(column[e].multiply(other.column[Circle.offset(size, e, d)]));
                }
            }
            product[d] = sum;
        }
        return new Circulant(product);
    }

    /** The transpose: entry (i, j) becomes entry (j, i). */
    //@ public normal_behavior
    //@   ensures \fresh(\result) && \result.column.length == column.length;
    //@   ensures (\forall int d; 0 <= d < column.length;
    //@               \result.column[d] == column[Circle.offset(column.length, d, 0)]);
    //@ pure
    public Circulant transpose() {
        int size = column.length;
        BigFraction[] transposed = new BigFraction[size];
        //@ loop_invariant 0 <= d <= size;
        //@ loop_invariant (\forall int k; 0 <= k < d; transposed[k] == column[Circle.offset(size, k, 0)]);
        //@ loop_writes transposed[*];
        //@ decreases size - d;
        for (int d = 0; d < size; d++) {
            transposed[d] = column[Circle.offset(size, d, 0)];
        }
        return new Circulant(transposed);
    }

    /** This matrix to the power {@code exponent ≥ 0}, by repeated multiplication. */
    public Circulant power(int exponent) {
        if (exponent < 0) {
            throw new IllegalArgumentException("The exponent of a power is at least 0, not " + exponent + ".");
        }
        Circulant power = identity(column.length);
        for (int r = 0; r < exponent; r++) {
            power = multiply(power);
        }
        return power;
    }

    /** The sum of the products of corresponding entries of column 0. */
    public BigFraction columnProduct(Circulant other) {
        requireSameSize(other);
        BigFraction sum = BigFraction.ZERO;
        for (int d = 0; d < column.length; d++) {
            sum = sum.add(column[d].multiply(other.column[d]));
        }
        return sum;
    }

    /** The largest entry. */
    public BigFraction max() {
        BigFraction max = column[0];
        for (BigFraction value : column) {
            max = value.compareTo(max) > 0 ? value : max;
        }
        return max;
    }

    /** The smallest entry. */
    public BigFraction min() {
        BigFraction min = column[0];
        for (BigFraction value : column) {
            min = value.compareTo(min) < 0 ? value : min;
        }
        return min;
    }

    /** Whether all entries are equal, i.e. this is a multiple of 11ᵀ. */
    public boolean isConstant() {
        for (BigFraction value : column) {
            if (!value.equals(column[0])) {
                return false;
            }
        }
        return true;
    }

    /** The same matrix with all K² entries spelt out. */
    public SquareMatrix toMatrix() {
        int size = column.length;
        BigFraction[] entries = new BigFraction[size * size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                entries[i * size + j] = entry(i, j);
            }
        }
        return SquareMatrix.ofRowMajor(size, entries);
    }

    //@ private normal_behavior
    //@   requires other.column.length == column.length;
    //@ also private exceptional_behavior
    //@   requires other.column.length != column.length;
    //@   signals_only IllegalArgumentException;
    //@ pure
    private void requireSameSize(Circulant other) {
        if (other.column.length != column.length) {
            throw new IllegalArgumentException(
                    "Circulants of sizes " + column.length + " and " + other.column.length + " do not combine.");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Circulant that && Arrays.equals(column, that.column);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(column);
    }

    @Override
    public String toString() {
        return "Circulant" + Arrays.toString(column);
    }
}
