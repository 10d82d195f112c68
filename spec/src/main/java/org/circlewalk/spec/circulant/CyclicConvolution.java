package org.circlewalk.spec.circulant;

import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.circle.Circle;

/** The cyclic convolution of two columns of length K, (a ∗ b)[d] = Σ_e a[e]·b[d−e], indices modulo K. */
public final class CyclicConvolution {
    private CyclicConvolution() {
    }

    /*@ // The terms 0 <= e < n of (a * b)[d].
      @ public normal_behavior
      @   requires 0 <= n <= a.length && a.length == b.length && 0 <= d < a.length;
      @   requires (\forall int e; 0 <= e < a.length; a[e] != null && b[e] != null);
      @   measured_by n;
      @   ensures \result == (n == 0 ? 0.0 : partialSum(a, b, d, n - 1)
      @               + a[n - 1].value * b[d >= n - 1 ? d - (n - 1) : d - (n - 1) + a.length].value);
      @ pure
      @ public static model \real partialSum(BigFraction[] a, BigFraction[] b, int d, int n) {
      @     return n == 0 ? 0.0 : partialSum(a, b, d, n - 1)
      @         + a[n - 1].value * b[d >= n - 1 ? d - (n - 1) : d - (n - 1) + a.length].value;
      @ }
      @
      @ // The terms 0 <= e < n of the sum of all a[e] b[e].
      @ public normal_behavior
      @   requires 0 <= n <= a.length && a.length == b.length;
      @   requires (\forall int e; 0 <= e < a.length; a[e] != null && b[e] != null);
      @   measured_by n;
      @   ensures \result == (n == 0 ? 0.0 : productSum(a, b, n - 1) + a[n - 1].value * b[n - 1].value);
      @ pure
      @ public static model \real productSum(BigFraction[] a, BigFraction[] b, int n) {
      @     return n == 0 ? 0.0 : productSum(a, b, n - 1) + a[n - 1].value * b[n - 1].value;
      @ }
      @
      @ // A shift by r on the left moves b by r.
      @ public normal_behavior
      @   requires a.length == b.length && 0 <= d < a.length && 0 <= r < a.length;
      @   requires (\forall int e; 0 <= e < a.length; a[e] != null && b[e] != null);
      @   requires (\forall int e; 0 <= e < a.length; a[e].value == (e == r ? 1.0 : 0.0));
      @   ensures partialSum(a, b, d, a.length) == b[d >= r ? d - r : d - r + a.length].value;
      @ pure
      @ public static model void withShift(BigFraction[] a, BigFraction[] b, int r, int d) {
      @     loop_invariant 0 <= n <= a.length;
      @     loop_invariant partialSum(a, b, d, n) == (n > r ? b[d >= r ? d - r : d - r + a.length].value : 0.0);
      @     loop_writes \nothing;
      @     decreases a.length - n;
      @     for (int n = 0; n < a.length; n++) {
      @     }
      @ }
      @
      @ public normal_behavior
      @   requires 1 <= a.length && a.length == b.length;
      @   requires (\forall int e; 0 <= e < a.length; a[e] != null && b[e] != null);
      @   requires (\forall int e; 0 <= e < a.length; a[e].value == (e == (a.length == 1 ? 0 : 1) ? 1.0 : 0.0));
      @   ensures (\forall int d; 0 <= d < a.length;
      @               partialSum(a, b, d, a.length) == b[d == 0 ? a.length - 1 : d - 1].value);
      @ pure
      @ public static model void withShiftByOne(BigFraction[] a, BigFraction[] b) {
      @     loop_invariant 0 <= n <= a.length;
      @     loop_invariant (\forall int d; 0 <= d < n;
      @                        partialSum(a, b, d, a.length) == b[d == 0 ? a.length - 1 : d - 1].value);
      @     loop_writes \nothing;
      @     decreases a.length - n;
      @     for (int n = 0; n < a.length; n++) {
      @         withShift(a, b, a.length == 1 ? 0 : 1, n);
      @     }
      @ }
      @*/

    /*@ // A(i, l) B(l, j) for circulants with first columns a and b, where A(i, j) is a at the offset i - j, and B likewise.
      @ public normal_behavior
      @   requires 0 <= e < a.length && 0 <= f < b.length;
      @   requires (\forall int d; 0 <= d < a.length; a[d] != null) && (\forall int d; 0 <= d < b.length; b[d] != null);
      @   ensures \result == a[e].value * b[f].value;
      @ pure
      @ public static model \real term(BigFraction[] a, BigFraction[] b, int e, int f) {
      @     return a[e].value * b[f].value;
      @ }
      @
      @ // The terms 0 <= l < n of the entry (i, j) of the matrix product AB, the sum of all A(i, l) B(l, j).
      @ public normal_behavior
      @   requires 0 <= n <= a.length && a.length == b.length && 0 <= i < a.length && 0 <= j < a.length;
      @   requires (\forall int e; 0 <= e < a.length; a[e] != null && b[e] != null);
      @   measured_by n;
      @   ensures \result == (n == 0 ? 0.0 : rowByColumn(a, b, i, j, n - 1)
      @       + term(a, b, i >= n - 1 ? i - (n - 1) : i - (n - 1) + a.length, n - 1 >= j ? n - 1 - j : n - 1 - j + a.length));
      @ pure
      @ public static model \real rowByColumn(BigFraction[] a, BigFraction[] b, int i, int j, int n) {
      @     return n == 0 ? 0.0 : rowByColumn(a, b, i, j, n - 1)
      @       + term(a, b, i >= n - 1 ? i - (n - 1) : i - (n - 1) + a.length, n - 1 >= j ? n - 1 - j : n - 1 - j + a.length);
      @ }
      @
      @ public normal_behavior
      @   requires 0 <= e < a.length && a.length == b.length && 0 <= d < a.length;
      @   requires (\forall int k; 0 <= k < a.length; a[k] != null && b[k] != null);
      @   requires f == (d >= e ? d - e : d - e + a.length);
      @   ensures partialSum(a, b, d, e + 1) == partialSum(a, b, d, e) + term(a, b, e, f);
      @ pure
      @ public static model void oneTermMore(BigFraction[] a, BigFraction[] b, int d, int e, int f) {
      @ }
      @
      @ public normal_behavior
      @   requires 1 <= n <= a.length && a.length == b.length && 0 <= i < a.length && 0 <= j < a.length;
      @   requires (\forall int k; 0 <= k < a.length; a[k] != null && b[k] != null);
      @   requires e == (i >= n - 1 ? i - (n - 1) : i - (n - 1) + a.length);
      @   requires f == (n - 1 >= j ? n - 1 - j : n - 1 - j + a.length);
      @   ensures rowByColumn(a, b, i, j, n) == rowByColumn(a, b, i, j, n - 1) + term(a, b, e, f);
      @ pure
      @ public static model void oneFactorMore(BigFraction[] a, BigFraction[] b, int i, int j, int n, int e, int f) {
      @ }
      @
      @ // The first terms are those of the convolution from e = i downwards,
      @ public normal_behavior
      @   requires 0 <= n <= i + 1 && a.length == b.length && 0 <= i < a.length && 0 <= j < a.length;
      @   requires (\forall int e; 0 <= e < a.length; a[e] != null && b[e] != null);
      @   requires d == (i >= j ? i - j : i - j + a.length);
      @   measured_by n;
      @   ensures rowByColumn(a, b, i, j, n) == partialSum(a, b, d, i + 1) - partialSum(a, b, d, i + 1 - n);
      @ pure
      @ public static model void firstTerms(BigFraction[] a, BigFraction[] b, int i, int j, int d, int n) {
      @     if (n > 0) {
      @         int f = n - 1 >= j ? n - 1 - j : n - 1 - j + a.length;
      @         firstTerms(a, b, i, j, d, n - 1);
      @         oneFactorMore(a, b, i, j, n, i + 1 - n, f);
      @         oneTermMore(a, b, d, i + 1 - n, f);
      @     }
      @ }
      @
      @ // and then those from e = K - 1 downwards.
      @ public normal_behavior
      @   requires i + 1 <= n <= a.length && a.length == b.length && 0 <= i && 0 <= j < a.length;
      @   requires (\forall int e; 0 <= e < a.length; a[e] != null && b[e] != null);
      @   requires d == (i >= j ? i - j : i - j + a.length);
      @   measured_by n;
      @   ensures rowByColumn(a, b, i, j, n) == partialSum(a, b, d, i + 1) + partialSum(a, b, d, a.length)
      @               - partialSum(a, b, d, i + 1 + a.length - n);
      @ pure
      @ public static model void lastTerms(BigFraction[] a, BigFraction[] b, int i, int j, int d, int n) {
      @     if (n > i + 1) {
      @         int e = i + 1 + (a.length - n);
      @         int f = n - 1 >= j ? n - 1 - j : n - 1 - j + a.length;
      @         lastTerms(a, b, i, j, d, n - 1);
      @         oneFactorMore(a, b, i, j, n, e, f);
      @         oneTermMore(a, b, d, e, f);
      @     } else {
      @         firstTerms(a, b, i, j, d, n);
      @     }
      @ }
      @*/

    // states E.1, whole
    // states E.4.2, whole
    // states E.4.5, whole
    /*@ // The convolution of the first columns of two circulants is the first column of their matrix product: the entry at
      @ // the offset d = i - j is that in row i, column j.
      @ public normal_behavior
      @   requires a.length == b.length && 0 <= i < a.length && 0 <= j < a.length;
      @   requires (\forall int e; 0 <= e < a.length; a[e] != null && b[e] != null);
      @   requires d == (i >= j ? i - j : i - j + a.length);
      @   ensures partialSum(a, b, d, a.length) == rowByColumn(a, b, i, j, a.length);
      @ pure
      @ public static model void isMatrixProduct(BigFraction[] a, BigFraction[] b, int i, int j, int d) {
      @     lastTerms(a, b, i, j, d, a.length);
      @ }
      @*/

    /** All entries of the convolution. */
    //@ public normal_behavior
    //@   requires a.length == b.length;
    //@   requires (\forall int d; 0 <= d < a.length; a[d] != null && b[d] != null);
    //@   ensures \fresh(\result) && \result.length == a.length;
    //@   ensures (\forall int d; 0 <= d < a.length; \result[d] != null
    //@               && \result[d].value == \old(partialSum(a, b, d, a.length)));
    //@ pure
    public static BigFraction[] of(BigFraction[] a, BigFraction[] b) {
        BigFraction[] product = new BigFraction[a.length];
        //@ loop_invariant 0 <= d <= a.length;
        //@ loop_invariant (\forall int k; 0 <= k < d; product[k] != null
        //@                     && product[k].value == \old(partialSum(a, b, k, a.length)));
        //@ loop_writes product[*];
        //@ decreases a.length - d;
        for (int d = 0; d < a.length; d++) {
            /*@ set { // What the loop has written so far leaves the sums as they were.
              @   loop_invariant 0 <= n <= a.length;
              @   loop_invariant (\forall int k; 0 <= k < a.length; (\forall int m; m == n;
              @                       partialSum(a, b, k, m) == \old(partialSum(a, b, k, m))));
              @   loop_writes \nothing;
              @   decreases a.length - n;
              @   for (int n = 0; n < a.length; n++) {
              @   }
              @ } @*/
            product[d] = at(a, b, d);
        }
        return product;
    }

    /** The entry at {@code d}. Terms with a[e] = 0 are left out, which is most of them for a step of the walk. */
    //@ public normal_behavior
    //@   requires a.length == b.length && 0 <= d < a.length;
    //@   requires (\forall int e; 0 <= e < a.length; a[e] != null && b[e] != null);
    //@   ensures \result.value == partialSum(a, b, d, a.length);
    //@ pure
    public static BigFraction at(BigFraction[] a, BigFraction[] b, int d) {
        BigFraction sum = BigFraction.ZERO;
        //@ loop_invariant 0 <= e <= a.length;
        //@ loop_invariant sum.value == partialSum(a, b, d, e);
        //@ loop_writes sum;
        //@ decreases a.length - e;
        for (int e = 0; e < a.length; e++) {
            if (a[e].compareTo(BigFraction.ZERO) != 0) {
                sum = sum.add(a[e].multiply(b[Circle.offset(a.length, e, d)]));
            }
        }
        return sum;
    }
}
