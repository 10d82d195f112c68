package org.circlewalk.spec.lemma;

import org.apache.commons.math3.fraction.BigFraction;
//@ model import org.circlewalk.spec.circle.Circle;
import org.circlewalk.spec.circulant.Circulant;
//@ model import org.circlewalk.spec.circulant.CyclicConvolution;
import org.circlewalk.spec.parameter.Fractions;
//@ model import org.circlewalk.spec.walk.FullPower;
import org.circlewalk.spec.walk.RandomWalk;
//@ model import org.circlewalk.spec.walk.TotalMass;
import org.circlewalk.spec.walk.TransitionMatrix;

/**
 * Lemma E.4, what steps 3 to 6 of its proof are for: no Γ₂(k) = Π(Πᵀ)^k has a larger diagonal than Γ₂(1). The diagonal of Γ₂(k)
 * is ⟨h_1, h_k⟩, h_k the law of the displacement after k steps, and ⟨h_1, h_1 ∗ h_{k−1}⟩ ≤ ‖h_1‖².
 */
public final class E4FirstProduct {
    private E4FirstProduct() {
    }

    /** The diagonal of Γ₂(1) less that of Γ₂(k), k ≥ 1. */
    public static BigFraction excess(RandomWalk walk, int k) {
        return onTheDiagonal(walk, 1).subtract(onTheDiagonal(walk, k));
    }

    private static BigFraction onTheDiagonal(RandomWalk walk, int k) {
        return forthAndBack(walk.nodes(), walk.p(), k).at(0);
    }

    /** Holds if it is not negative. */
    public static Evidence check(RandomWalk walk, int k) {
        BigFraction excess = excess(walk, k);
        return Evidence.of(excess.compareTo(BigFraction.ZERO) >= 0,
                "the diagonal of Γ₂(1) exceeds that of Γ₂(" + k + ") by " + Fractions.format(excess));
    }

    /** Γ₂(k) = Π(Πᵀ)^k by a product of matrices. Its diagonal is p·h_k(1) + q·h_k(−1), the product ⟨h_1, h_k⟩. */
    // states E.4.2, whole
    //@ normal_behavior
    //@   requires 3 <= nodes && 1 <= k < 2147483647;
    //@   ensures \fresh(\result) && \result.column.length == nodes;
    //@   ensures \result.column[0].value == diagonal(p.value, nodes, k);
    //@ pure
    static Circulant forthAndBack(int nodes, BigFraction p, int k) {
        Circulant forth = TransitionMatrix.of(nodes, p);
        //@ assert forth.column[1].value == 1.0 - p.value && forth.column[nodes - 1].value == p.value;
        Circulant back = TransitionMatrix.transposedPowerSum(nodes, p, k, k);
        //@ set { E4FirstBaseCase.ofTwoNeighbours(forth.column, back.column, 0, nodes - 1, 1); }
        return forth.multiply(back);
    }

    /*@ // The diagonal of Gamma_2(k).
      @ normal_behavior
      @   requires 3 <= nodes && 0 <= k;
      @   ensures \result == E4FirstBaseCase.product(1.0 - p, TransitionMatrix.law(p, nodes, k, nodes - 1))
      @       + E4FirstBaseCase.product(p, TransitionMatrix.law(p, nodes, k, 1));
      @ pure
      @ static model heap_free \real diagonal(\real p, int nodes, int k) {
      @     return E4FirstBaseCase.product(1.0 - p, TransitionMatrix.law(p, nodes, k, nodes - 1))
      @       + E4FirstBaseCase.product(p, TransitionMatrix.law(p, nodes, k, 1));
      @ }
      @
      @ normal_behavior
      @   ensures \result == p * p + (1.0 - p) * (1.0 - p);
      @ pure
      @ static model heap_free \real square(\real p) {
      @     return p * p + (1.0 - p) * (1.0 - p);
      @ }
      @
      @ // h_k(0) and half of h_k(2) and h_k(-2) are together at most 1, also where two of these nodes are one.
      @ normal_behavior
      @   requires 3 <= nodes && 0 <= n <= nodes && 0 <= k && 0.0 <= p && p <= 1.0;
      @   measured_by n;
      @   ensures (n < 1 ? 0.0 : FullPower.entry(p, nodes, k, 0, 0)) + (n < 3 ? 0.0 : 0.5 * FullPower.entry(p, nodes, k, 0, 2))
      @       + (n < nodes - 1 ? 0.0 : 0.5 * FullPower.entry(p, nodes, k, 0, nodes - 2)) <= FullPower.rowSum(p, nodes, k, 0, n);
      @ pure
      @ static model void partOfTheRow(\real p, int nodes, int k, int n) {
      @     if (n > 0) {
      @         partOfTheRow(p, nodes, k, n - 1);
      @         FullPower.isNonNegative(p, nodes, k, 0, n - 1);
      @     }
      @ }
      @
      @ normal_behavior
      @   requires 0.0 <= x && 0.0 <= y;
      @   ensures 0.0 <= E4FirstBaseCase.product(x, y);
      @ pure
      @ static model void nonNegative(\real x, \real y) {
      @ }
      @
      @ // p(px + qy) + q(pz + qx) = (p² + q²)x + pq(y + z), with (p - q)² >= 0.
      @ normal_behavior
      @   ensures square(p) - E4FirstBaseCase.product(1.0 - p, p * z + (1.0 - p) * x) - E4FirstBaseCase.product(p, p * x + (1.0 - p) * y)
      @       == E4FirstBaseCase.product(p * p + (1.0 - p) * (1.0 - p), 1.0 - x - 0.5 * (y + z))
      @           + E4FirstBaseCase.product((p + p - 1.0) * (p + p - 1.0), 0.5 * (y + z));
      @ pure
      @ static model void excessAsProducts(\real p, \real x, \real y, \real z) {
      @ }
      @
      @ normal_behavior
      @   requires x + 0.5 * (y + z) <= 1.0 && 0.0 <= y && 0.0 <= z && 0.0 <= p && p <= 1.0;
      @   ensures E4FirstBaseCase.product(1.0 - p, TotalMass.mean(p, z, x))
      @       + E4FirstBaseCase.product(p, TotalMass.mean(p, x, y)) <= square(p);
      @ pure
      @ static model void isAtMostTheSquare(\real p, \real x, \real y, \real z) {
      @     excessAsProducts(p, x, y, z);
      @     nonNegative(p, p);
      @     nonNegative(1.0 - p, 1.0 - p);
      @     isASquare(p + p - 1.0);
      @     nonNegative(p * p + (1.0 - p) * (1.0 - p), 1.0 - x - 0.5 * (y + z));
      @     nonNegative((p + p - 1.0) * (p + p - 1.0), 0.5 * (y + z));
      @ }
      @
      @ normal_behavior
      @   ensures 0.0 <= x * x;
      @ pure
      @ static model void isASquare(\real x) {
      @ }
      @
      @ normal_behavior
      @   requires 3 <= nodes && 1 <= k && 0.0 <= p && p <= 1.0;
      @   ensures diagonal(p, nodes, k) <= square(p);
      @ pure
      @ static model void diagonalIsAtMostTheSquare(\real p, int nodes, int k) {
      @     partOfTheRow(p, nodes, k - 1, nodes);
      @     FullPower.rowSumIsOne(p, nodes, k - 1, 0);
      @     FullPower.firstRowIsLaw(p, nodes, k - 1, 0);
      @     FullPower.firstRowIsLaw(p, nodes, k - 1, 2);
      @     FullPower.firstRowIsLaw(p, nodes, k - 1, nodes - 2);
      @     FullPower.isNonNegative(p, nodes, k - 1, 0, 2);
      @     FullPower.isNonNegative(p, nodes, k - 1, 0, nodes - 2);
      @     isAtMostTheSquare(p, TransitionMatrix.law(p, nodes, k - 1, 0), TransitionMatrix.law(p, nodes, k - 1, 2),
      @         TransitionMatrix.law(p, nodes, k - 1, nodes - 2));
      @ }
      @
      @ normal_behavior
      @   ensures E4FirstBaseCase.product(1.0 - p, 1.0 - p) + E4FirstBaseCase.product(p, p) == square(p);
      @ pure
      @ static model void squareAsProducts(\real p) {
      @ }
      @
      @ normal_behavior
      @   requires 3 <= nodes;
      @   ensures diagonal(p, nodes, 1) == square(p);
      @ pure
      @ static model void firstDiagonal(\real p, int nodes) {
      @     assert TransitionMatrix.law(p, nodes, 1, 1) == TotalMass.mean(p, 1.0, 0.0);
      @     assert TransitionMatrix.law(p, nodes, 1, nodes - 1) == TotalMass.mean(p, 0.0, 1.0);
      @     squareAsProducts(p);
      @ }
      @*/

    // states E.4.2, whole: all K ≥ 3, k ≥ 1 and p in [0, 1]: the diagonal of Π(Πᵀ)^k, by first columns, is at most that of ΠΠᵀ
    /*@ // E.4.2 for the matrices that forthAndBack returns.
      @ normal_behavior
      @   requires 3 <= nodes && 1 <= k < 2147483647 && 0.0 <= p.value && p.value <= 1.0;
      @   ensures \result.column.length == nodes && \result.column[0].value <= diagonal(p.value, nodes, 1);
      @ pure
      @ static model Circulant firstIsLargest(int nodes, BigFraction p, int k) {
      @     diagonalIsAtMostTheSquare(p.value, nodes, k);
      @     firstDiagonal(p.value, nodes);
      @     return forthAndBack(nodes, p, k);
      @ }
      @*/
}
