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
    //@ public normal_behavior
    //@   requires 1 <= size;
    //@   ensures \fresh(\result) && \result.column.length == size;
    //@   ensures (\forall int d; 0 <= d < size; \result.column[d].value == 0.0);
    //@ pure
    public static Circulant zero(int size) {
        return constant(size, BigFraction.ZERO);
    }

    /** The K × K matrix with every entry equal to {@code value}, i.e. value · 11ᵀ. */
    //@ public normal_behavior
    //@   requires 1 <= size;
    //@   ensures \fresh(\result) && \result.column.length == size;
    //@   ensures (\forall int d; 0 <= d < size; \result.column[d] == value);
    //@ also public exceptional_behavior
    //@   requires size == 0;
    //@   signals_only IllegalArgumentException;
    //@ pure
    public static Circulant constant(int size, BigFraction value) {
        BigFraction[] column = new BigFraction[size];
        //@ loop_invariant 0 <= d <= size;
        //@ loop_invariant (\forall int k; 0 <= k < d; column[k] == value);
        //@ loop_writes column[*];
        //@ decreases size - d;
        for (int d = 0; d < size; d++) {
            column[d] = value;
        }
        return ofColumn(column);
    }

    /** The K × K identity. */
    //@ public normal_behavior
    //@   requires 1 <= size;
    //@   ensures \fresh(\result) && \result.column.length == size && \result.column[0].value == 1.0;
    //@   ensures (\forall int d; 0 < d < size; \result.column[d].value == 0.0);
    //@ pure
    public static Circulant identity(int size) {
        return shift(size, 0);
    }

    /** Π₀ to the power {@code exponent}, where Π₀ is the paper's shift matrix, [Π₀]_{i+1,i} = 1 (Lemma E.1). */
    //@ public normal_behavior
    //@   requires 1 <= size;
    //@   ensures \fresh(\result) && \result.column.length == size;
    //@   ensures (\forall int d; 0 <= d < size;
    //@               \result.column[d].value == (d == Circle.wrap(size, exponent) ? 1.0 : 0.0));
    //@ pure
    public static Circulant shift(int size, int exponent) {
        int one = Circle.wrap(size, exponent);
        BigFraction[] column = new BigFraction[size];
        //@ loop_invariant 0 <= d <= size;
        //@ loop_invariant (\forall int k; 0 <= k < d; column[k] != null && column[k].value == (k == one ? 1.0 : 0.0));
        //@ loop_writes column[*];
        //@ decreases size - d;
        for (int d = 0; d < size; d++) {
            BigFraction entry = d == one ? BigFraction.ONE : BigFraction.ZERO;
            column[d] = entry;
        }
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
      @   ensures column[Circle.offset(column.length, Circle.successor(column.length, col), Circle.successor(column.length, row))]
      @               == column[Circle.offset(column.length, col, row)];
      @ pure
      @ public model void entriesAreShiftInvariant(int row, int col) {
      @ }
      @*/

    /** Column 0, a fresh array of length K. */
    //@ public normal_behavior
    //@   ensures \fresh(\result) && \result.length == column.length;
    //@   ensures (\forall int d; 0 <= d < column.length; \result[d] != null && \result[d] == column[d]);
    //@ pure
    public BigFraction[] column() {
        return Arrays.copyOf(column, column.length);
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
    //@ public normal_behavior
    //@   requires other.column.length == column.length;
    //@   ensures \fresh(\result) && \result.column.length == column.length;
    //@   ensures (\forall int d; 0 <= d < column.length;
    //@               \result.column[d].value == column[d].value - other.column[d].value);
    //@ also public exceptional_behavior
    //@   requires other.column.length != column.length;
    //@   signals_only IllegalArgumentException;
    //@ pure
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
    //@ public normal_behavior
    //@   requires other.column.length == column.length;
    //@   ensures \fresh(\result) && \result.column.length == column.length;
    //@   ensures (\forall int d; 0 <= d < column.length;
    //@               \result.column[d].value
    //@                   == \old(CyclicConvolution.partialSum(column, other.column, d, column.length)));
    //@ also public exceptional_behavior
    //@   requires other.column.length != column.length;
    //@   signals_only IllegalArgumentException;
    //@ pure
    public Circulant multiply(Circulant other) {
        requireSameSize(other);
        return new Circulant(CyclicConvolution.of(column, other.column));
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
    //@ public normal_behavior
    //@   requires 0 <= exponent;
    //@   ensures \fresh(\result) && \result.column.length == column.length;
    //@   ensures exponent == 0 ==> (\forall int d; 0 <= d < column.length;
    //@               \result.column[d].value == (d == 0 ? 1.0 : 0.0));
    //@ also public exceptional_behavior
    //@   requires exponent < 0;
    //@   signals_only IllegalArgumentException;
    //@ pure
    public Circulant power(int exponent) {
        if (exponent < 0) {
            throw new IllegalArgumentException("The exponent of a power is at least 0, not " + exponent + ".");
        }
        Circulant power = identity(column.length);
        //@ loop_invariant 0 <= r <= exponent && power.column.length == column.length && \fresh(power);
        //@ loop_invariant r == 0 ==> (\forall int d; 0 <= d < column.length;
        //@                     power.column[d].value == (d == 0 ? 1.0 : 0.0));
        //@ loop_writes power;
        //@ decreases exponent - r;
        for (int r = 0; r < exponent; r++) {
            power = multiply(power);
        }
        return power;
    }

    /** The sum of the products of corresponding entries of column 0. */
    //@ public normal_behavior
    //@   requires other.column.length == column.length;
    //@   ensures \result.value == CyclicConvolution.productSum(column, other.column, column.length);
    //@ also public exceptional_behavior
    //@   requires other.column.length != column.length;
    //@   signals_only IllegalArgumentException;
    //@ pure
    public BigFraction columnProduct(Circulant other) {
        requireSameSize(other);
        BigFraction sum = BigFraction.ZERO;
        //@ loop_invariant 0 <= d <= column.length;
        //@ loop_invariant sum.value == CyclicConvolution.productSum(column, other.column, d);
        //@ loop_writes sum;
        //@ decreases column.length - d;
        for (int d = 0; d < column.length; d++) {
            sum = sum.add(column[d].multiply(other.column[d]));
        }
        return sum;
    }

    /** The largest entry. */
    //@ public normal_behavior
    //@   ensures (\forall int d; 0 <= d < column.length; column[d].value <= \result.value);
    //@   ensures (\exists int d; 0 <= d < column.length; column[d] == \result);
    //@ pure
    public BigFraction max() {
        int largest = 0;
        //@ loop_invariant 1 <= d <= column.length && 0 <= largest < column.length;
        //@ loop_invariant (\forall int k; 0 <= k < d; column[k].value <= column[largest].value);
        //@ loop_writes largest;
        //@ decreases column.length - d;
        for (int d = 1; d < column.length; d++) {
            if (column[d].compareTo(column[largest]) > 0) {
                largest = d;
            }
        }
        return column[largest];
    }

    /** The smallest entry. */
    //@ public normal_behavior
    //@   ensures (\forall int d; 0 <= d < column.length; \result.value <= column[d].value);
    //@   ensures (\exists int d; 0 <= d < column.length; column[d] == \result);
    //@ pure
    public BigFraction min() {
        int smallest = 0;
        //@ loop_invariant 1 <= d <= column.length && 0 <= smallest < column.length;
        //@ loop_invariant (\forall int k; 0 <= k < d; column[smallest].value <= column[k].value);
        //@ loop_writes smallest;
        //@ decreases column.length - d;
        for (int d = 1; d < column.length; d++) {
            if (column[d].compareTo(column[smallest]) < 0) {
                smallest = d;
            }
        }
        return column[smallest];
    }

    /** Whether all entries are equal, i.e. this is a multiple of 11ᵀ. */
    //@ public normal_behavior
    //@   ensures \result <==> (\forall int d; 0 <= d < column.length; column[d].value == column[0].value);
    //@ pure
    public boolean isConstant() {
        //@ loop_invariant 1 <= d <= column.length;
        //@ loop_invariant (\forall int k; 0 <= k < d; column[k].value == column[0].value);
        //@ loop_writes \nothing;
        //@ decreases column.length - d;
        for (int d = 1; d < column.length; d++) {
            if (column[d].compareTo(column[0]) != 0) {
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
            throw new IllegalArgumentException("Circulants of different sizes do not combine.");
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
