package org.circlewalk.spec.lemma;

import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.circulant.Circulant;
//@ model import org.circlewalk.spec.circulant.CyclicConvolution;
import org.circlewalk.spec.walk.TransitionMatrix;

/** Step E.4.5 of Lemma E.4: Γ₂(1) + Γ₂(2) = ΠΠᵀ + Π(Πᵀ)², whose diagonal is p² + q² on every circle of four nodes or more. */
public final class E4FirstBaseCase {
    private E4FirstBaseCase() {
    }

    /** Γ₂(1) + Γ₂(2), by products of matrices. */
    // states E.4.5, whole: all K ≥ 4, so all K > 4, and all p: the diagonal of ΠΠᵀ + Π(Πᵀ)² is p² + q², matrices by their first columns
    //@ normal_behavior
    //@   requires 4 <= nodes;
    //@   ensures \fresh(\result) && \result.column.length == nodes;
    //@   ensures \result.column[0].value == p.value * p.value + (1.0 - p.value) * (1.0 - p.value);
    //@ pure
    static Circulant firstPair(int nodes, BigFraction p) {
        return forthAndBack(nodes, p).add(forthAndTwiceBack(nodes, p));
    }

    /** Γ₂(1) = ΠΠᵀ. */
    //@ normal_behavior
    //@   requires 4 <= nodes;
    //@   ensures \fresh(\result) && \result.column.length == nodes;
    //@   ensures \result.column[0].value == p.value * p.value + (1.0 - p.value) * (1.0 - p.value);
    //@ pure
    static Circulant forthAndBack(int nodes, BigFraction p) {
        Circulant forth = TransitionMatrix.of(nodes, p);
        //@ assert forth.column[1].value == 1.0 - p.value && forth.column[nodes - 1].value == p.value;
        Circulant back = TransitionMatrix.transposed(nodes, p);
        Circulant product = afterAStep(forth, back);
        //@ ghost \real q = 1.0 - p.value;
        //@ assert product(forth.column[1].value, back.column[nodes - 1].value) == product(q, q);
        //@ assert product(forth.column[nodes - 1].value, back.column[1].value) == product(p.value, p.value);
        return product;
    }

    /** Γ₂(2) = Π(Πᵀ)², which is 0 on the diagonal. */
    //@ normal_behavior
    //@   requires 4 <= nodes;
    //@   ensures \fresh(\result) && \result.column.length == nodes;
    //@   ensures \result.column[0].value == 0.0;
    //@ pure
    static Circulant forthAndTwiceBack(int nodes, BigFraction p) {
        return afterAStep(TransitionMatrix.of(nodes, p), twiceBack(nodes, p));
    }

    /** (Πᵀ)²: two steps do not end next to their start. */
    //@ private normal_behavior
    //@   requires 4 <= nodes;
    //@   ensures \fresh(\result) && \result.column.length == nodes;
    //@   ensures \result.column[1].value == 0.0 && \result.column[nodes - 1].value == 0.0;
    //@ pure
    private static Circulant twiceBack(int nodes, BigFraction p) {
        Circulant back = TransitionMatrix.transposed(nodes, p);
        //@ set { ofTwoNeighbours(back.column, back.column, 1, 0, 2); }
        //@ set { ofTwoNeighbours(back.column, back.column, nodes - 1, nodes - 2, 0); }
        return back.multiply(back);
    }

    /** The product with a matrix of one step. */
    //@ private normal_behavior
    //@   requires 3 <= step.column.length && other.column.length == step.column.length;
    //@   requires (\forall int e; 0 <= e < step.column.length && e != 1 && e != step.column.length - 1;
    //@               step.column[e].value == 0.0);
    //@   ensures \fresh(\result) && \result.column.length == step.column.length;
    //@   ensures \result.column[0].value
    //@               == product(step.column[1].value, other.column[step.column.length - 1].value)
    //@                   + product(step.column[step.column.length - 1].value, other.column[1].value);
    //@ pure
    private static Circulant afterAStep(Circulant step, Circulant other) {
        //@ set { ofTwoNeighbours(step.column, other.column, 0, step.column.length - 1, 1); }
        return step.multiply(other);
    }
    /*@ normal_behavior
      @   ensures \result == x * y;
      @   ensures y == 0.0 ==> \result == 0.0;
      @ pure
      @ static model heap_free \real product(\real x, \real y) {
      @     return x * y;
      @ }
      @
      @ // A column a that is 0 but at the two neighbours of 0 takes from b the two neighbours of d.
      @ normal_behavior
      @   requires 3 <= a.length && b.length == a.length && 0 <= d < a.length;
      @   requires (\forall int e; 0 <= e < a.length; a[e] != null && b[e] != null);
      @   requires (\forall int e; 0 <= e < a.length && e != 1 && e != a.length - 1; a[e].value == 0.0);
      @   requires before == (d == 0 ? a.length - 1 : d - 1) && after == (d == a.length - 1 ? 0 : d + 1);
      @   ensures CyclicConvolution.partialSum(a, b, d, a.length)
      @               == product(a[1].value, b[before].value) + product(a[a.length - 1].value, b[after].value);
      @ pure
      @ static model void ofTwoNeighbours(BigFraction[] a, BigFraction[] b, int d, int before, int after) {
      @     loop_invariant 0 <= n < a.length;
      @     loop_invariant CyclicConvolution.partialSum(a, b, d, n)
      @                    == (n < 2 ? 0.0 : product(a[1].value, b[before].value));
      @     loop_writes \nothing;
      @     decreases a.length - n;
      @     for (int n = 0; n < a.length - 1; n++) {
      @     }
      @ }
      @*/
}
