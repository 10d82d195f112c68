package org.circlewalk.spec.circulant;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.circle.Circle;

/**
 * An immutable K × K matrix over the rationals with no structure assumed: the value matrix V[y][s] of the model (row y =
 * predicted node, column s = visited node), and the yardstick against which the circulant algebra is checked.
 */
public final class SquareMatrix {
    private final /*@ spec_public @*/ int size;
    private final /*@ spec_public @*/ BigFraction[] entries;

    //@ public invariant 0 <= size <= 46340 && entries.length == size * size;
    //@ public invariant (\forall int e; 0 <= e < entries.length; entries[e] != null);

    //@ private normal_behavior
    //@   requires 0 <= size <= 46340 && entries.length == size * size;
    //@   requires (\forall int e; 0 <= e < entries.length; entries[e] != null);
    //@   ensures this.size == size && this.entries == entries;
    //@ pure
    private SquareMatrix(int size, BigFraction[] entries) {
        this.size = size;
        this.entries = entries;
    }

    /**
     * The matrix with the given entries.
     *
     * @param entries length size², row by row; copied
     */
    //@ public normal_behavior
    //@   requires 0 <= size <= 46340 && entries.length == size * size;
    //@   requires (\forall int e; 0 <= e < entries.length; entries[e] != null);
    //@   ensures \fresh(\result) && \result.size == size;
    //@   ensures (\forall int e; 0 <= e < entries.length; \result.entries[e] == entries[e]);
    //@ pure
    public static SquareMatrix ofRowMajor(int size, BigFraction... entries) {
        int count = entryCount(size);
        if (entries.length != count) {
            throw new IllegalArgumentException(
                    "A " + size + " × " + size + " matrix has " + count + " entries, not " + entries.length + ".");
        }
        return new SquareMatrix(size, Arrays.copyOf(entries, entries.length));
    }

    /** K², which is an {@code int} for K ≤ 46,340. */
    //@ normal_behavior
    //@   requires 0 <= size <= 46340;
    //@   ensures \result == size * size;
    //@ also exceptional_behavior
    //@   requires size < 0 || size > 46340;
    //@   signals_only IllegalArgumentException;
    //@ pure
    static int entryCount(int size) {
        if (size < 0 || size > 46_340) {
            throw new IllegalArgumentException("A matrix has 0 to 46340 rows, not " + size + ".");
        }
        return size * size;
    }

    /** The matrix with the given rows, K of them of length K each; copied. */
    public static SquareMatrix ofRows(BigFraction[]... rows) {
        BigFraction[] entries = new BigFraction[entryCount(rows.length)];
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].length != rows.length) {
                throw new IllegalArgumentException(
                        "Each of " + rows.length + " rows has as many entries, not " + rows[i].length + ".");
            }
            System.arraycopy(rows[i], 0, entries, i * rows.length, rows.length);
        }
        return new SquareMatrix(rows.length, entries);
    }

    /** The zero matrix. */
    //@ public normal_behavior
    //@   requires 0 <= size <= 46340;
    //@   ensures \fresh(\result) && \result.size == size;
    //@   ensures (\forall int e; 0 <= e < size * size; \result.entries[e].value == 0.0);
    //@ pure
    public static SquareMatrix zero(int size) {
        BigFraction[] entries = new BigFraction[entryCount(size)];
        //@ loop_invariant 0 <= e <= entries.length;
        //@ loop_invariant (\forall int k; 0 <= k < e; entries[k] != null && entries[k].value == 0.0);
        //@ loop_writes entries[*];
        //@ decreases entries.length - e;
        for (int e = 0; e < entries.length; e++) {
            BigFraction zero = BigFraction.ZERO;
            entries[e] = zero;
        }
        return new SquareMatrix(size, entries);
    }

    /** K, the number of rows and of columns. */
    //@ public normal_behavior
    //@   ensures \result == size;
    //@ pure
    public int size() {
        return size;
    }

    /** The entry in row {@code row}, column {@code col}, both in 0 … K−1. */
    //@ public normal_behavior
    //@   requires 0 <= row < size && 0 <= col < size;
    //@   ensures \result == entries[row * size + col];
    //@ pure
    public BigFraction entry(int row, int col) {
        return entries[place(size, row, col)];
    }

    /** Where entry (row, col) stands: a number from 0 to K² − 1. */
    //@ normal_behavior
    //@   requires 0 <= row < size && 0 <= col < size <= 46340;
    //@   ensures \result == row * size + col;
    //@   ensures 0 <= \result < size * size;
    //@ pure
    static int place(int size, int row, int col) {
        //@ assert row * size <= (size - 1) * size;
        return row * size + col;
    }

    /** All entries row by row, a fresh array of length K². */
    //@ public normal_behavior
    //@   ensures \fresh(\result) && \result.length == entries.length;
    //@   ensures (\forall int e; 0 <= e < entries.length; \result[e] != null && \result[e] == entries[e]);
    //@ pure
    public BigFraction[] toRowMajor() {
        return Arrays.copyOf(entries, entries.length);
    }

    /** The sum with a matrix of the same size. */
    //@ public normal_behavior
    //@   requires other.size == size;
    //@   ensures \fresh(\result) && \result.size == size;
    //@   ensures (\forall int e; 0 <= e < entries.length;
    //@               \result.entries[e].value == entries[e].value + other.entries[e].value);
    //@ also public exceptional_behavior
    //@   requires other.size != size;
    //@   signals_only IllegalArgumentException;
    //@ pure
    public SquareMatrix add(SquareMatrix other) {
        requireSameSize(size, other.size);
        BigFraction[] sum = new BigFraction[entries.length];
        //@ loop_invariant 0 <= e <= sum.length;
        //@ loop_invariant (\forall int k; 0 <= k < e; sum[k] != null
        //@                     && sum[k].value == entries[k].value + other.entries[k].value);
        //@ loop_writes sum[*];
        //@ decreases sum.length - e;
        for (int e = 0; e < sum.length; e++) {
            sum[e] = entries[e].add(other.entries[e]);
        }
        return new SquareMatrix(size, sum);
    }

    /** This matrix times a number. */
    //@ public normal_behavior
    //@   ensures \fresh(\result) && \result.size == size;
    //@   ensures (\forall int e; 0 <= e < entries.length;
    //@               \result.entries[e].value == entries[e].value * factor.value);
    //@ pure
    public SquareMatrix scale(BigFraction factor) {
        BigFraction[] product = new BigFraction[entries.length];
        //@ loop_invariant 0 <= e <= product.length;
        //@ loop_invariant (\forall int k; 0 <= k < e; product[k] != null
        //@                     && product[k].value == entries[k].value * factor.value);
        //@ loop_writes product[*];
        //@ decreases product.length - e;
        for (int e = 0; e < product.length; e++) {
            product[e] = entries[e].multiply(factor);
        }
        return new SquareMatrix(size, product);
    }

    /** The matrix product with a matrix of the same size. */
    public SquareMatrix multiply(SquareMatrix other) {
        requireSameSize(size, other.size);
        BigFraction[] product = new BigFraction[entries.length];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                BigFraction sum = BigFraction.ZERO;
                for (int l = 0; l < size; l++) {
                    sum = sum.add(entry(i, l).multiply(other.entry(l, j)));
                }
                product[i * size + j] = sum;
            }
        }
        return new SquareMatrix(size, product);
    }

    /** The transpose. */
    public SquareMatrix transpose() {
        BigFraction[] transposed = new BigFraction[entries.length];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                transposed[i * size + j] = entry(j, i);
            }
        }
        return new SquareMatrix(size, transposed);
    }

    /** Whether entry (i+1, j+1) equals entry (i, j) for all i, j modulo K: shift invariance, Lemma C.2. */
    public boolean isCirculant() {
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                if (!entry(i, j).equals(entry(Circle.successor(size, i), Circle.successor(size, j)))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The same matrix as a circulant, or nothing if it is none. */
    public Optional<Circulant> toCirculant() {
        if (!isCirculant()) {
            return Optional.empty();
        }
        BigFraction[] column = new BigFraction[size];
        for (int i = 0; i < size; i++) {
            column[i] = entry(i, 0);
        }
        return Optional.of(Circulant.ofColumn(column));
    }

    //@ private normal_behavior
    //@   requires first == second;
    //@ also private exceptional_behavior
    //@   requires first != second;
    //@   signals_only IllegalArgumentException;
    //@ pure
    private static void requireSameSize(int first, int second) {
        if (first != second) {
            throw new IllegalArgumentException("Matrices of different sizes do not combine.");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SquareMatrix that && size == that.size && Arrays.equals(entries, that.entries);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(entries);
    }

    @Override
    public String toString() {
        return "SquareMatrix" + Arrays.toString(entries);
    }
}
