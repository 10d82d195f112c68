package org.circlewalk.spec.walk;

import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.circle.Circle;

/**
 * Π^R with all K² entries, row by row and without circulant algebra: row i of Π·M is p times row i + 1 of M plus q
 * times row i − 1. The contracts are Lemma C.2 for powers, for every R.
 */
public final class FullPower {
    private FullPower() {
    }

    /** Π^{@code exponent}; entry (i, j) is {@code result[i][j]}, the probability of being at j after R steps from i. */
    //@ public normal_behavior
    //@   requires 1 <= nodes && 0 <= exponent;
    //@   ensures \fresh(\result) && \result.length == nodes;
    //@   ensures (\forall int i; 0 <= i < nodes; \result[i] != null && \result[i].length == nodes);
    //@   ensures (\forall int i; 0 <= i < nodes; (\forall int j; 0 <= j < nodes; \result[i][j] != null
    //@               && \result[i][j].value == entry(p.value, nodes, exponent, i, j)));
    //@ pure
    public static BigFraction[][] of(int nodes, BigFraction p, int exponent) {
        BigFraction[][] power = identity(nodes);
        //@ loop_invariant 0 <= r <= exponent && power.length == nodes && \fresh(power);
        //@ loop_invariant (\forall int i; 0 <= i < nodes; power[i] != null && power[i].length == nodes);
        //@ loop_invariant (\forall int i; 0 <= i < nodes; (\forall int j; 0 <= j < nodes; power[i][j] != null
        //@                     && power[i][j].value == entry(p.value, nodes, r, i, j)));
        //@ loop_writes power;
        //@ decreases exponent - r;
        for (int r = 0; r < exponent; r++) {
            power = times(p, power);
        }
        return power;
    }

    /** Π·M. */
    //@ public normal_behavior
    //@   requires (\forall int i; 0 <= i < matrix.length; matrix[i] != null && matrix[i].length == matrix.length);
    //@   requires (\forall int i; 0 <= i < matrix.length;
    //@               (\forall int j; 0 <= j < matrix.length; matrix[i][j] != null));
    //@   ensures \fresh(\result) && \result.length == matrix.length;
    //@   ensures (\forall int i; 0 <= i < matrix.length; \result[i] != null && \result[i].length == matrix.length);
    //@   ensures (\forall int i; 0 <= i < matrix.length; (\forall int j; 0 <= j < matrix.length;
    //@               \result[i][j] != null && \result[i][j].value == TotalMass.mean(p.value,
    //@                   matrix[Circle.after(matrix.length, i)][j].value,
    //@                   matrix[Circle.before(matrix.length, i)][j].value)));
    //@ pure
    public static BigFraction[][] times(BigFraction p, BigFraction[][] matrix) {
        int size = matrix.length;
        BigFraction[][] product = new BigFraction[size][];
        //@ loop_invariant 0 <= n <= size;
        //@ loop_invariant (\forall int i; 0 <= i < n; product[i] != null && product[i].length == size);
        //@ loop_invariant (\forall int i; 0 <= i < n; (\forall int j; 0 <= j < size;
        //@                     product[i][j] != null && product[i][j].value == TotalMass.mean(p.value,
        //@                         matrix[Circle.after(size, i)][j].value, matrix[Circle.before(size, i)][j].value)));
        //@ loop_writes product[*];
        //@ decreases size - n;
        for (int n = 0; n < size; n++) {
            product[n] = meanRow(p, matrix[Circle.successor(size, n)], matrix[Circle.predecessor(size, n)]);
        }
        return product;
    }

    //@ private normal_behavior
    //@   requires behind.length == ahead.length;
    //@   requires (\forall int j; 0 <= j < ahead.length; ahead[j] != null && behind[j] != null);
    //@   ensures \fresh(\result) && \result.length == ahead.length;
    //@   ensures (\forall int j; 0 <= j < ahead.length; \result[j] != null
    //@               && \result[j].value == TotalMass.mean(p.value, ahead[j].value, behind[j].value));
    //@ pure
    private static BigFraction[] meanRow(BigFraction p, BigFraction[] ahead, BigFraction[] behind) {
        BigFraction q = BigFraction.ONE.subtract(p);
        BigFraction[] row = new BigFraction[ahead.length];
        //@ loop_invariant 0 <= n <= row.length;
        //@ loop_invariant (\forall int j; 0 <= j < n; row[j] != null
        //@                     && row[j].value == TotalMass.mean(p.value, ahead[j].value, behind[j].value));
        //@ loop_writes row[*];
        //@ decreases row.length - n;
        for (int n = 0; n < row.length; n++) {
            row[n] = TransitionMatrix.mean(p, q, ahead[n], behind[n]);
        }
        return row;
    }

    //@ private normal_behavior
    //@   requires 1 <= nodes;
    //@   ensures \fresh(\result) && \result.length == nodes;
    //@   ensures (\forall int i; 0 <= i < nodes; \result[i] != null && \result[i].length == nodes);
    //@   ensures (\forall int i; 0 <= i < nodes; (\forall int j; 0 <= j < nodes;
    //@               \result[i][j] != null && \result[i][j].value == (i == j ? 1.0 : 0.0)));
    //@ pure
    private static BigFraction[][] identity(int nodes) {
        BigFraction[][] identity = new BigFraction[nodes][];
        //@ loop_invariant 0 <= n <= nodes;
        //@ loop_invariant (\forall int i; 0 <= i < n; identity[i] != null && identity[i].length == nodes);
        //@ loop_invariant (\forall int i; 0 <= i < n; (\forall int j; 0 <= j < nodes;
        //@                     identity[i][j] != null && identity[i][j].value == (i == j ? 1.0 : 0.0)));
        //@ loop_writes identity[*];
        //@ decreases nodes - n;
        for (int n = 0; n < nodes; n++) {
            identity[n] = unitRow(nodes, n);
        }
        return identity;
    }

    //@ private normal_behavior
    //@   requires 0 <= i < nodes;
    //@   ensures \fresh(\result) && \result.length == nodes;
    //@   ensures (\forall int j; 0 <= j < nodes; \result[j] != null && \result[j].value == (i == j ? 1.0 : 0.0));
    //@ pure
    private static BigFraction[] unitRow(int nodes, int i) {
        BigFraction[] row = new BigFraction[nodes];
        //@ loop_invariant 0 <= n <= nodes;
        //@ loop_invariant (\forall int j; 0 <= j < n; row[j] != null && row[j].value == (i == j ? 1.0 : 0.0));
        //@ loop_writes row[*];
        //@ decreases nodes - n;
        for (int n = 0; n < nodes; n++) {
            BigFraction entry = n == i ? BigFraction.ONE : BigFraction.ZERO;
            row[n] = entry;
        }
        return row;
    }

    /*@ // The entries of the powers of Pi: Pi^0 = I and Pi^(R+1) = Pi Pi^R.
      @ public normal_behavior
      @   requires 0 <= i < nodes && 0 <= j < nodes && 0 <= exponent;
      @   measured_by 2 * exponent;
      @   ensures \result == (exponent == 0 ? (i == j ? 1.0 : 0.0) : nextEntry(p, nodes, exponent - 1, i, j));
      @ pure
      @ public static model heap_free \real entry(\real p, int nodes, int exponent, int i, int j) {
      @     return exponent == 0 ? (i == j ? 1.0 : 0.0) : nextEntry(p, nodes, exponent - 1, i, j);
      @ }
      @
      @ public normal_behavior
      @   requires 0 <= i < nodes && 0 <= j < nodes && 0 <= exponent;
      @   measured_by 2 * exponent + 1;
      @   ensures \result == TotalMass.mean(p, entry(p, nodes, exponent, Circle.after(nodes, i), j),
      @       entry(p, nodes, exponent, Circle.before(nodes, i), j));
      @ pure
      @ public static model heap_free \real nextEntry(\real p, int nodes, int exponent, int i, int j) {
      @     return TotalMass.mean(p, entry(p, nodes, exponent, Circle.after(nodes, i), j),
      @       entry(p, nodes, exponent, Circle.before(nodes, i), j));
      @ }
      @
      @ // Lemma C.2, by induction on R: the entry at (i+1, j+1) is that at (i, j), indices modulo K.
      @ public normal_behavior
      @   requires 0 <= i < nodes && 0 <= j < nodes && 0 <= exponent;
      @   measured_by exponent;
      @   ensures entry(p, nodes, exponent, Circle.after(nodes, i), Circle.after(nodes, j))
      @               == entry(p, nodes, exponent, i, j);
      @ pure
      @ public static model void isShiftInvariant(\real p, int nodes, int exponent, int i, int j) {
      @     if (exponent > 0) {
      @         isShiftInvariant(p, nodes, exponent - 1, Circle.after(nodes, i), j);
      @         isShiftInvariant(p, nodes, exponent - 1, Circle.before(nodes, i), j);
      @     }
      @ }
      @
      @ public normal_behavior
      @   requires 0 <= i < nodes && 0 <= j < nodes && 0 <= exponent && 0.0 <= p && p <= 1.0;
      @   measured_by exponent;
      @   ensures 0.0 <= entry(p, nodes, exponent, i, j);
      @ pure
      @ public static model void isNonNegative(\real p, int nodes, int exponent, int i, int j) {
      @     if (exponent > 0) {
      @         int a = Circle.after(nodes, i);
      @         int b = Circle.before(nodes, i);
      @         isNonNegative(p, nodes, exponent - 1, a, j);
      @         isNonNegative(p, nodes, exponent - 1, b, j);
      @         TotalMass.meanGrows(p, 0.0, 0.0,
      @             entry(p, nodes, exponent - 1, a, j), entry(p, nodes, exponent - 1, b, j));
      @     }
      @ }
      @*/

    // states E.4.1, whole
    // states E.4.2, whole
    /*@ // Row 0 is the law of the displacement: first step first or last step last, it is the same.
      @ public normal_behavior
      @   requires 0 <= d < nodes && 0 <= exponent;
      @   measured_by exponent;
      @   ensures entry(p, nodes, exponent, 0, d) == TransitionMatrix.law(p, nodes, exponent, d);
      @ pure
      @ public static model void firstRowIsLaw(\real p, int nodes, int exponent, int d) {
      @     if (exponent > 0) {
      @         firstRowIsLaw(p, nodes, exponent - 1, Circle.before(nodes, d));
      @         firstRowIsLaw(p, nodes, exponent - 1, Circle.after(nodes, d));
      @         isShiftInvariant(p, nodes, exponent - 1, 0, Circle.before(nodes, d));
      @         isShiftInvariant(p, nodes, exponent - 1, Circle.before(nodes, 0), d);
      @     }
      @ }
      @
      @ // The first n entries of row i of Pi^R; that of the whole row is 1, by induction on R.
      @ public normal_behavior
      @   requires 0 <= i < nodes && 0 <= n <= nodes && 0 <= exponent;
      @   measured_by n;
      @   ensures \result == (n == 0 ? 0.0
      @               : rowSum(p, nodes, exponent, i, n - 1) + entry(p, nodes, exponent, i, n - 1));
      @ pure
      @ public static model heap_free \real rowSum(\real p, int nodes, int exponent, int i, int n) {
      @     return n == 0 ? 0.0 : rowSum(p, nodes, exponent, i, n - 1) + entry(p, nodes, exponent, i, n - 1);
      @ }
      @
      @ public normal_behavior
      @   requires 0 <= i < nodes && 0 <= n <= nodes && 0 <= exponent < 2147483647;
      @   measured_by n;
      @   ensures rowSum(p, nodes, exponent + 1, i, n) == TotalMass.mean(p,
      @       rowSum(p, nodes, exponent, Circle.after(nodes, i), n),
      @       rowSum(p, nodes, exponent, Circle.before(nodes, i), n));
      @ pure
      @ public static model void rowSumIsMean(\real p, int nodes, int exponent, int i, int n) {
      @     if (n > 0) {
      @         int a = Circle.after(nodes, i);
      @         int b = Circle.before(nodes, i);
      @         rowSumIsMean(p, nodes, exponent, i, n - 1);
      @         TotalMass.meansAddUp(p, rowSum(p, nodes, exponent, a, n - 1), rowSum(p, nodes, exponent, b, n - 1),
      @             entry(p, nodes, exponent, a, n - 1), entry(p, nodes, exponent, b, n - 1));
      @         assert entry(p, nodes, exponent + 1, i, n - 1) == TotalMass.mean(p,
      @             entry(p, nodes, exponent, a, n - 1), entry(p, nodes, exponent, b, n - 1));
      @         assert rowSum(p, nodes, exponent, a, n)
      @             == rowSum(p, nodes, exponent, a, n - 1) + entry(p, nodes, exponent, a, n - 1);
      @         assert rowSum(p, nodes, exponent, b, n)
      @             == rowSum(p, nodes, exponent, b, n - 1) + entry(p, nodes, exponent, b, n - 1);
      @     }
      @ }
      @
      @ public normal_behavior
      @   requires 0 <= i < nodes && 0 <= n <= nodes;
      @   measured_by n;
      @   ensures rowSum(p, nodes, 0, i, n) == (i < n ? 1.0 : 0.0);
      @ pure
      @ public static model void unitRowSum(\real p, int nodes, int i, int n) {
      @     if (n > 0) {
      @         unitRowSum(p, nodes, i, n - 1);
      @     }
      @ }
      @
      @ public normal_behavior
      @   requires 0 <= i < nodes && 0 <= exponent;
      @   measured_by exponent;
      @   ensures rowSum(p, nodes, exponent, i, nodes) == 1.0;
      @ pure
      @ public static model void rowSumIsOne(\real p, int nodes, int exponent, int i) {
      @     if (exponent == 0) {
      @         unitRowSum(p, nodes, i, nodes);
      @     } else {
      @         rowSumIsOne(p, nodes, exponent - 1, Circle.after(nodes, i));
      @         rowSumIsOne(p, nodes, exponent - 1, Circle.before(nodes, i));
      @         rowSumIsMean(p, nodes, exponent - 1, i, nodes);
      @     }
      @ }
      @*/

    // states C.2, whole
    /*@ // Lemma C.2 for what the code returns.
      @ public normal_behavior
      @   requires 0 <= i < nodes && 0 <= j < nodes && 0 <= exponent;
      @   ensures \result.length == nodes && (\forall int k; 0 <= k < nodes; \result[k] != null);
      @   ensures \result[Circle.after(nodes, i)][Circle.after(nodes, j)].value == \result[i][j].value;
      @   ensures 0.0 <= p.value && p.value <= 1.0 ==> 0.0 <= \result[i][j].value;
      @ pure
      @ public static model BigFraction[][] isCirculantAndNonNegative(int nodes, BigFraction p, int exponent, int i,
      @         int j) {
      @     isShiftInvariant(p.value, nodes, exponent, i, j);
      @     if (0.0 <= p.value && p.value <= 1.0) {
      @         isNonNegative(p.value, nodes, exponent, i, j);
      @     }
      @     return of(nodes, p, exponent);
      @ }
      @*/

    // states C.2, whole
    /*@ public normal_behavior
      @   requires 0 <= i < nodes && 0 <= exponent;
      @   ensures \result.length == nodes && (\forall int k; 0 <= k < nodes; \result[k] != null);
      @   ensures \result[i].length == nodes && TotalMass.sum(\result[i], nodes) == 1.0;
      @ pure
      @ public static model BigFraction[][] isStochastic(int nodes, BigFraction p, int exponent, int i) {
      @     BigFraction[][] power = of(nodes, p, exponent);
      @     loop_invariant 0 <= n <= nodes;
      @     loop_invariant TotalMass.sum(power[i], n) == rowSum(p.value, nodes, exponent, i, n);
      @     loop_writes \nothing;
      @     decreases nodes - n;
      @     for (int n = 0; n < nodes; n++) {
      @     }
      @     rowSumIsOne(p.value, nodes, exponent, i);
      @     return power;
      @ }
      @*/
}
