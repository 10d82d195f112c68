package org.circlewalk.spec.lemma;

import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.circulant.Circulant;
//@ model import org.circlewalk.spec.circulant.CyclicConvolution;
import org.circlewalk.spec.circulant.SquareMatrix;

/** Lemma E.1: Π₀^K = I, Π₀Π₀ᵀ = I and Σ_{k=1}^K Π₀^k = 11ᵀ for the shift matrix Π₀. */
public final class E1ShiftMatrix {
    private E1ShiftMatrix() {
    }

    /** Π₀^k by k multiplications, 0 ≤ k ≤ K = {@code size}; Π₀^K = I. */
    // states E.1, whole: all K: Π₀^K = I, Π₀Π₀ᵀ = I and Σ Π₀^k = 11ᵀ, matrices given by their first columns
    //@ public normal_behavior
    //@   requires 1 <= size && 0 <= k <= size;
    //@   ensures \fresh(\result) && \result.column.length == size;
    //@   ensures (\forall int d; 0 <= d < size; \result.column[d].value == (d == (k == size ? 0 : k) ? 1.0 : 0.0));
    //@ pure
    public static Circulant power(int size, int k) {
        Circulant power = Circulant.identity(size);
        //@ loop_invariant 0 <= n <= k && power.column.length == size && \fresh(power);
        //@ loop_invariant (\forall int d; 0 <= d < size;
        //@                     power.column[d].value == (d == (n == size ? 0 : n) ? 1.0 : 0.0));
        //@ loop_writes power;
        //@ decreases k - n;
        for (int n = 0; n < k; n++) {
            power = shifted(power);
        }
        return power;
    }

    /** Σ_{k=1}^K Π₀^k, which is 11ᵀ. */
    // states E.1, whole
    //@ public normal_behavior
    //@   requires 1 <= size;
    //@   ensures \fresh(\result) && \result.column.length == size;
    //@   ensures (\forall int d; 0 <= d < size; \result.column[d].value == 1.0);
    //@ pure
    public static Circulant sumOfPowers(int size) {
        Circulant power = Circulant.identity(size);
        Circulant sum = Circulant.zero(size);
        //@ loop_invariant 0 <= n <= size && power.column.length == size && sum.column.length == size;
        //@ loop_invariant \fresh(power) && \fresh(sum);
        //@ loop_invariant (\forall int d; 0 <= d < size;
        //@                     power.column[d].value == (d == (n == size ? 0 : n) ? 1.0 : 0.0));
        //@ loop_invariant (\forall int d; 0 <= d < size; power.column[d] != null && sum.column[d] != null);
        //@ loop_invariant (\forall int d; 0 <= d < size;
        //@                     sum.column[d].value == (n == size || 1 <= d <= n ? 1.0 : 0.0));
        //@ loop_writes power, sum;
        //@ decreases size - n;
        for (int n = 0; n < size; n++) {
            power = shifted(power);
            sum = sum.add(power);
        }
        return sum;
    }

    /** Π₀Π₀ᵀ, which is I. */
    // states E.1, whole
    //@ public normal_behavior
    //@   requires 1 <= size;
    //@   ensures \fresh(\result) && \result.column.length == size;
    //@   ensures (\forall int d; 0 <= d < size; \result.column[d].value == (d == 0 ? 1.0 : 0.0));
    //@ pure
    public static Circulant timesTranspose(int size) {
        return shifted(Circulant.shift(size, 1).transpose());
    }

    /** Π₀M: entry (i, j) is that of M at (i − 1, j). */
    //@ private normal_behavior
    //@   ensures \fresh(\result) && \result.column.length == matrix.column.length;
    //@   ensures (\forall int d; 0 <= d < matrix.column.length; \result.column[d].value
    //@               == matrix.column[d == 0 ? matrix.column.length - 1 : d - 1].value);
    //@ pure
    private static Circulant shifted(Circulant matrix) {
        Circulant shift = Circulant.shift(matrix.size(), 1);
        Circulant product = shift.multiply(matrix);
        //@ set { CyclicConvolution.withShiftByOne(shift.column, matrix.column); }
        return product;
    }

    /** Checks the three identities on full K × K matrices, and the circulant algebra against them. */
    public static Evidence check(int size) {
        SquareMatrix shift = Circulant.shift(size, 1).toMatrix();
        SquareMatrix identity = Circulant.identity(size).toMatrix();
        SquareMatrix power = identity;
        SquareMatrix sum = SquareMatrix.zero(size);
        for (int k = 1; k <= size; k++) {
            power = power.multiply(shift);
            sum = sum.add(power);
        }
        boolean agrees = power.equals(power(size, size).toMatrix()) && sum.equals(sumOfPowers(size).toMatrix())
                && shift.multiply(shift.transpose()).equals(timesTranspose(size).toMatrix());
        boolean holds = agrees && power.equals(identity) && shift.multiply(shift.transpose()).equals(identity)
                && sum.equals(Circulant.constant(size, BigFraction.ONE).toMatrix());
        return Evidence.of(holds, "an identity fails at K = " + size);
    }
}
