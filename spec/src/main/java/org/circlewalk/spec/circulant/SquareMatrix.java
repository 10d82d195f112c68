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
    private final int size;
    private final BigFraction[] entries;

    private SquareMatrix(int size, BigFraction[] entries) {
        this.size = size;
        this.entries = entries;
    }

    /**
     * The matrix with the given entries.
     *
     * @param entries length size², row by row; copied
     */
    public static SquareMatrix ofRowMajor(int size, BigFraction... entries) {
        if (entries.length != size * size) {
            throw new IllegalArgumentException(
                    "A " + size + " × " + size + " matrix has " + size * size + " entries, not " + entries.length + ".");
        }
        return new SquareMatrix(size, entries.clone());
    }

    /** The matrix with the given rows, K of them of length K each; copied. */
    public static SquareMatrix ofRows(BigFraction[]... rows) {
        BigFraction[] entries = Arrays.stream(rows).flatMap(Arrays::stream).toArray(BigFraction[]::new);
        return ofRowMajor(rows.length, entries);
    }

    /** The zero matrix. */
    public static SquareMatrix zero(int size) {
        BigFraction[] entries = new BigFraction[size * size];
        Arrays.fill(entries, BigFraction.ZERO);
        return new SquareMatrix(size, entries);
    }

    /** K, the number of rows and of columns. */
    public int size() {
        return size;
    }

    /** The entry in row {@code row}, column {@code col}, both in 0 … K−1. */
    public BigFraction entry(int row, int col) {
        return entries[row * size + col];
    }

    /** All entries row by row, a fresh array of length K². */
    public BigFraction[] toRowMajor() {
        return entries.clone();
    }

    /** The sum with a matrix of the same size. */
    public SquareMatrix add(SquareMatrix other) {
        requireSameSize(other);
        BigFraction[] sum = new BigFraction[entries.length];
        for (int e = 0; e < sum.length; e++) {
            sum[e] = entries[e].add(other.entries[e]);
        }
        return new SquareMatrix(size, sum);
    }

    /** This matrix times a number. */
    public SquareMatrix scale(BigFraction factor) {
        BigFraction[] product = new BigFraction[entries.length];
        for (int e = 0; e < product.length; e++) {
            product[e] = entries[e].multiply(factor);
        }
        return new SquareMatrix(size, product);
    }

    /** The matrix product with a matrix of the same size. */
    public SquareMatrix multiply(SquareMatrix other) {
        requireSameSize(other);
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

    private void requireSameSize(SquareMatrix other) {
        if (other.size != size) {
            throw new IllegalArgumentException("Matrices of sizes " + size + " and " + other.size + " do not combine.");
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
