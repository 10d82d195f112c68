package org.circlewalk.spec.lemma;

import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.walk.TransitionMatrix;
//@ model import org.circlewalk.spec.circle.Circle;
//@ model import org.circlewalk.spec.circulant.Circulant;

/**
 * The first two steps of population gradient descent from V = 0 and W = 0, with gradients over all walks (Lemmas C.1 and
 * C.2). The second step is taken at V⁽¹⁾ = η/(εNK)·Σ_{k=1}^{N−1} (Πᵀ)^k and W⁽¹⁾ = 0, which the first is shown to lead to.
 */
public final class DescentFromZero {
    private DescentFromZero() {
    }

    /*@ // V[y][a] − η·∂L/∂V[y][a] at V = v·Σ_{k=1}^{N−1} (Πᵀ)^k and W = 0.
      @ normal_behavior
      @   requires 0 <= y < nodes && 0 <= a < nodes && 1 <= length;
      @   ensures \result == PowerSumGradient.held(p, nodes, length, v, y, a)
      @       + PowerSumGradient.product(eta, PowerSumGradient.ofValue(p, nodes, length, v, epsilon, y, a));
      @ pure
      @ static model heap_free \real moved(\real p, int nodes, int length, \real v, \real eta, \real epsilon, int y, int a) {
      @     return PowerSumGradient.held(p, nodes, length, v, y, a)
      @       + PowerSumGradient.product(eta, PowerSumGradient.ofValue(p, nodes, length, v, epsilon, y, a));
      @ }
      @*/

    /** V⁽¹⁾, K × K, row y = true next node. */
    //@ normal_behavior
    //@   requires 1 <= nodes && 2 <= length && 0.0 <= p.value && p.value <= 1.0 && epsilon.value > 0.0;
    //@   ensures \fresh(\result) && \result.length == nodes;
    //@   ensures (\forall int y; 0 <= y < nodes; \result[y] != null && \result[y].length == nodes);
    //@   ensures (\forall int y; 0 <= y < nodes; (\forall int a; 0 <= a < nodes; \result[y][a] != null
    //@       && \result[y][a].value == moved(p.value, nodes, length, 0.0, eta.value, epsilon.value, y, a)));
    //@ pure
    static BigFraction[][] firstValue(int nodes, int length, BigFraction p, BigFraction eta, BigFraction epsilon) {
        return step(nodes, length, p, BigFraction.ZERO, eta, epsilon);
    }

    /** V⁽²⁾, K × K. */
    //@ normal_behavior
    //@   requires 1 <= nodes && 2 <= length && 0.0 <= p.value && p.value <= 1.0 && 0.0 <= eta.value && epsilon.value > 0.0;
    //@   ensures \fresh(\result) && \result.length == nodes;
    //@   ensures (\forall int y; 0 <= y < nodes; \result[y] != null && \result[y].length == nodes);
    //@   ensures (\forall int y; 0 <= y < nodes; (\forall int a; 0 <= a < nodes; \result[y][a] != null
    //@       && \result[y][a].value == moved(p.value, nodes, length,
    //@           C1FirstStep.factor(nodes, length, eta.value, epsilon.value), eta.value, epsilon.value, y, a)));
    //@ pure
    static BigFraction[][] secondValue(int nodes, int length, BigFraction p, BigFraction eta, BigFraction epsilon) {
        return step(nodes, length, p, factor(nodes, length, eta, epsilon), eta, epsilon);
    }

    /** η/(εNK). */
    //@ normal_behavior
    //@   requires 1 <= nodes && 1 <= length && epsilon.value > 0.0 && 0.0 <= eta.value;
    //@   ensures \result.value == C1FirstStep.factor(nodes, length, eta.value, epsilon.value) && 0.0 <= \result.value;
    //@ pure
    static BigFraction factor(int nodes, int length, BigFraction eta, BigFraction epsilon) {
        BigFraction epsilonLength = epsilon.multiply(length);
        //@ assert epsilonLength.value > 0.0;
        BigFraction denominator = epsilonLength.multiply(nodes);
        //@ assert denominator.value > 0.0;
        return eta.divide(denominator);
    }

    /** One step from V = v·Σ_{k=1}^{N−1} (Πᵀ)^k and W = 0; all K² entries. */
    //@ normal_behavior
    //@   requires 1 <= nodes && 2 <= length && 0.0 <= p.value && p.value <= 1.0 && 0.0 <= v.value && epsilon.value > 0.0;
    //@   ensures \fresh(\result) && \result.length == nodes;
    //@   ensures (\forall int y; 0 <= y < nodes; \result[y] != null && \result[y].length == nodes);
    //@   ensures (\forall int y; 0 <= y < nodes; (\forall int a; 0 <= a < nodes; \result[y][a] != null
    //@       && \result[y][a].value == moved(p.value, nodes, length, v.value, eta.value, epsilon.value, y, a)));
    //@ pure
    static BigFraction[][] step(int nodes, int length, BigFraction p, BigFraction v, BigFraction eta, BigFraction epsilon) {
        BigFraction[][] rows = new BigFraction[nodes][];
        //@ loop_invariant 0 <= n <= nodes;
        //@ loop_invariant (\forall int y; 0 <= y < n; rows[y] != null && rows[y].length == nodes);
        //@ loop_invariant (\forall int y; 0 <= y < n; (\forall int a; 0 <= a < nodes; rows[y][a] != null
        //@     && rows[y][a].value == moved(p.value, nodes, length, v.value, eta.value, epsilon.value, y, a)));
        //@ loop_writes rows[*];
        //@ decreases nodes - n;
        for (int n = 0; n < nodes; n++) {
            rows[n] = row(nodes, length, p, v, eta, epsilon, n);
        }
        return rows;
    }

    //@ normal_behavior
    //@   requires 0 <= y < nodes && 2 <= length && 0.0 <= p.value && p.value <= 1.0 && 0.0 <= v.value && epsilon.value > 0.0;
    //@   ensures \fresh(\result) && \result.length == nodes;
    //@   ensures (\forall int a; 0 <= a < nodes; \result[a] != null
    //@       && \result[a].value == moved(p.value, nodes, length, v.value, eta.value, epsilon.value, y, a));
    //@ pure
    static BigFraction[] row(int nodes, int length, BigFraction p, BigFraction v, BigFraction eta, BigFraction epsilon, int y) {
        BigFraction[] row = new BigFraction[nodes];
        //@ loop_invariant 0 <= n <= nodes;
        //@ loop_invariant (\forall int a; 0 <= a < n; row[a] != null
        //@     && row[a].value == moved(p.value, nodes, length, v.value, eta.value, epsilon.value, y, a));
        //@ loop_writes row[*];
        //@ decreases nodes - n;
        for (int n = 0; n < nodes; n++) {
            row[n] = entry(nodes, length, p, v, eta, epsilon, y, n);
        }
        return row;
    }

    //@ normal_behavior
    //@   requires 0 <= y < nodes && 0 <= a < nodes && 2 <= length;
    //@   requires 0.0 <= p.value && p.value <= 1.0 && 0.0 <= v.value && epsilon.value > 0.0;
    //@   ensures \result.value == moved(p.value, nodes, length, v.value, eta.value, epsilon.value, y, a);
    //@ pure
    static BigFraction entry(int nodes, int length, BigFraction p, BigFraction v, BigFraction eta, BigFraction epsilon, int y,
            int a) {
        BigFraction held = held(nodes, length, p, v, y, a);
        return held.add(times(eta, PowerSumGradient.value(nodes, length, p, v, epsilon, y, a)));
    }

    /** V[y][a]. */
    //@ normal_behavior
    //@   requires 0 <= y < nodes && 0 <= a < nodes && 2 <= length;
    //@   ensures \result.value == PowerSumGradient.held(p.value, nodes, length, v.value, y, a);
    //@ pure
    static BigFraction held(int nodes, int length, BigFraction p, BigFraction v, int y, int a) {
        BigFraction[] powers = TransitionMatrix.transposedPowerSum(nodes, p, 1, length - 1).column();
        return v.multiply(powers[y >= a ? y - a : y - a + nodes]);
    }

    //@ normal_behavior
    //@   ensures \result.value == PowerSumGradient.product(x.value, y.value);
    //@ pure
    static BigFraction times(BigFraction x, BigFraction y) {
        return x.multiply(y);
    }

    /** The K numbers by which the tokens enter the logits after the first step, {@code rate} being the step size of W. */
    // states C.1, whole
    // states C.2, whole
    // states C.4, whole
    //@ normal_behavior
    //@   requires 1 <= nodes && 2 <= length && 0.0 <= p.value && p.value <= 1.0 && epsilon.value > 0.0;
    //@   ensures \fresh(\result) && \result.length == nodes;
    //@   ensures (\forall int a; 0 <= a < nodes; \result[a] != null && \result[a].value == 0.0);
    //@ pure
    static BigFraction[] firstTokenLogits(int nodes, int length, BigFraction p, BigFraction rate, BigFraction epsilon) {
        BigFraction[] logits = new BigFraction[nodes];
        //@ loop_invariant 0 <= n <= nodes;
        //@ loop_invariant (\forall int a; 0 <= a < n; logits[a] != null && logits[a].value == 0.0);
        //@ loop_writes logits[*];
        //@ decreases nodes - n;
        for (int n = 0; n < nodes; n++) {
            logits[n] = firstLogit(nodes, length, p, rate, epsilon, true, n);
        }
        return logits;
    }

    /** The N numbers by which the positions enter the logits after the first step. */
    // states C.1, whole
    // states C.2, whole
    // states C.4, whole
    //@ normal_behavior
    //@   requires 1 <= nodes && 2 <= length && 0.0 <= p.value && p.value <= 1.0 && epsilon.value > 0.0;
    //@   ensures \fresh(\result) && \result.length == length;
    //@   ensures (\forall int k; 0 <= k < length; \result[k] != null && \result[k].value == 0.0);
    //@ pure
    static BigFraction[] firstPositionLogits(int nodes, int length, BigFraction p, BigFraction rate, BigFraction epsilon) {
        BigFraction[] logits = new BigFraction[length];
        //@ loop_invariant 0 <= n <= length;
        //@ loop_invariant (\forall int k; 0 <= k < n; logits[k] != null && logits[k].value == 0.0);
        //@ loop_writes logits[*];
        //@ decreases length - n;
        for (int n = 0; n < length; n++) {
            logits[n] = firstLogit(nodes, length, p, rate, epsilon, false, n);
        }
        return logits;
    }

    /** 0 less the step; the gradient is summed over all walks. */
    //@ normal_behavior
    //@   requires 1 <= nodes && 2 <= length && 0.0 <= p.value && p.value <= 1.0 && epsilon.value > 0.0;
    //@   ensures \result.value == 0.0;
    //@ pure
    static BigFraction firstLogit(int nodes, int length, BigFraction p, BigFraction rate, BigFraction epsilon, boolean byNode,
            int index) {
        BigFraction zero = BigFraction.ZERO;
        //@ set { PowerSumAttention.isZero(p.value, nodes, length, epsilon.value, byNode, index); }
        BigFraction gradient = PowerSumAttention.logits(nodes, length, p, zero, epsilon, byNode, index);
        //@ assert gradient.value == 0.0;
        return zero.subtract(rate.multiply(gradient));
    }

    /*@ normal_behavior
      @   requires 2 <= nodes && 0 <= y < nodes && 0 <= a < nodes && 2 <= length && epsilon > 0.0;
      @   ensures moved(p, nodes, length, 0.0, eta, epsilon, y, a) == PowerSumGradient.held(p, nodes, length,
      @       C1FirstStep.factor(nodes, length, eta, epsilon), y, a);
      @ pure
      @ static model void firstIsHeld(\real p, int nodes, int length, \real eta, \real epsilon, int y, int a) {
      @     stepIsHeld(p, nodes, length, eta, epsilon, y, a);
      @     firstIsTheGradient(p, nodes, length, eta, epsilon, y, a);
      @ }
      @
      @ normal_behavior
      @   requires 2 <= nodes && 0 <= y < nodes && 0 <= a < nodes && 2 <= length && epsilon > 0.0;
      @   ensures PowerSumGradient.product(eta, PowerSumGradient.ofValue(p, nodes, length, 0.0, epsilon, y, a))
      @       == PowerSumGradient.held(p, nodes, length, C1FirstStep.factor(nodes, length, eta, epsilon), y, a);
      @ pure
      @ static model void stepIsHeld(\real p, int nodes, int length, \real eta, \real epsilon, int y, int a) {
      @     PowerSumGradient.factorTimes(nodes, length, eta, epsilon);
      @     PowerSumGradient.atZero(p, nodes, length, eta, epsilon, C1FirstStep.factor(nodes, length, eta, epsilon), y, a);
      @ }
      @
      @ normal_behavior
      @   requires 0 <= y < nodes && 0 <= a < nodes && 1 <= length;
      @   requires sum == TransitionMatrix.lawSum(p, nodes, 1, length - 1, y >= a ? y - a : y - a + nodes);
      @   ensures PowerSumGradient.held(p, nodes, length, v, y, a) == v * sum;
      @   ensures PowerSumGradient.held(p, nodes, length, v, y, a) == sum * v;
      @ pure
      @ static model void isMultiple(\real p, int nodes, int length, \real v, int y, int a, \real sum) {
      @ }
      @
      @ // V⁽¹⁾ is η times the gradient at V = 0.
      @ normal_behavior
      @   requires 0 <= y < nodes && 0 <= a < nodes && 2 <= length;
      @   ensures moved(p, nodes, length, 0.0, eta, epsilon, y, a)
      @       == PowerSumGradient.product(eta, PowerSumGradient.ofValue(p, nodes, length, 0.0, epsilon, y, a));
      @ pure
      @ static model void firstIsTheGradient(\real p, int nodes, int length, \real eta, \real epsilon, int y, int a) {
      @ }
      @
      @ normal_behavior
      @   requires 0 <= y < nodes && 0 <= a < nodes && 2 <= length;
      @   ensures moved(p, nodes, length, v, eta, epsilon, Circle.after(nodes, y), Circle.after(nodes, a))
      @       == moved(p, nodes, length, v, eta, epsilon, y, a);
      @ pure
      @ static model void isRotated(\real p, int nodes, int length, \real v, \real eta, \real epsilon, int y, int a) {
      @     PowerSumGradient.isCirculant(p, nodes, length, v, epsilon, y, a);
      @     PowerSumGradient.valueIsRotated(p, nodes, length, v, y, a);
      @ }
      @*/

    // states C.1, whole: all K ≥ 2, N ≥ 2, 0 ≤ p ≤ 1, ε > 0 and η: V⁽¹⁾ by the gradient over all walks is the closed form; W⁽¹⁾ = 0
    // states C.2, whole
    // states C.4, whole
    /*@ // Entry (y, a) of V⁽¹⁾ is η/(εNK)·Σ_{k=1}^{N−1} [(Πᵀ)^k] at (y, a).
      @ normal_behavior
      @   requires 2 <= nodes && 0 <= y < nodes && 0 <= a < nodes && 2 <= length;
      @   requires 0.0 <= p.value && p.value <= 1.0 && epsilon.value > 0.0;
      @   ensures \result.length == nodes && (\forall int k; 0 <= k < nodes; \result[k] != null);
      @   ensures \result[y].length == nodes && \result[y][a].value == PowerSumGradient.held(p.value, nodes, length,
      @       C1FirstStep.factor(nodes, length, eta.value, epsilon.value), y, a);
      @ pure
      @ static model BigFraction[][] firstIsThePowerSum(int nodes, int length, BigFraction p, BigFraction eta,
      @         BigFraction epsilon, int y, int a) {
      @     firstIsHeld(p.value, nodes, length, eta.value, epsilon.value, y, a);
      @     return firstValue(nodes, length, p, eta, epsilon);
      @ }
      @*/

    // states C.1, whole
    /*@ // So the closed form of the code is the step.
      @ normal_behavior
      @   requires 2 <= nodes && 0 <= y < nodes && 0 <= a < nodes && 2 <= length && epsilon.value > 0.0;
      @   ensures \result.column.length == nodes && \result.column[y >= a ? y - a : y - a + nodes].value
      @       == moved(p.value, nodes, length, 0.0, eta.value, epsilon.value, y, a);
      @ pure
      @ static model Circulant closedFormIsTheStep(int nodes, int length, BigFraction p, BigFraction eta, BigFraction epsilon,
      @         int y, int a) {
      @     firstIsHeld(p.value, nodes, length, eta.value, epsilon.value, y, a);
      @     return closedForm(nodes, length, p, eta, epsilon, y, a, y >= a ? y - a : y - a + nodes);
      @ }
      @
      @ normal_behavior
      @   requires 2 <= nodes && 0 <= y < nodes && 0 <= a < nodes && 2 <= length && epsilon.value > 0.0;
      @   requires 0 <= d < nodes && d == (y >= a ? y - a : y - a + nodes);
      @   ensures \result.column.length == nodes && \result.column[d].value == PowerSumGradient.held(p.value, nodes, length,
      @       C1FirstStep.factor(nodes, length, eta.value, epsilon.value), y, a);
      @ pure
      @ static model Circulant closedForm(int nodes, int length, BigFraction p, BigFraction eta, BigFraction epsilon, int y,
      @         int a, int d) {
      @     isMultiple(p.value, nodes, length, C1FirstStep.factor(nodes, length, eta.value, epsilon.value), y, a,
      @         TransitionMatrix.lawSum(p.value, nodes, 1, length - 1, d));
      @     return C1FirstStep.value(nodes, length, p, eta, epsilon);
      @ }
      @*/

    // states C.2, whole: all K ≥ 2, N ≥ 2, 0 ≤ p ≤ 1, η ≥ 0, ε > 0: V⁽¹⁾ and V⁽²⁾ by gradients over all walks are shift invariant; Π^R for all R
    /*@ normal_behavior
      @   requires 0 <= y < nodes && 0 <= a < nodes && 2 <= length;
      @   requires 0.0 <= p.value && p.value <= 1.0 && epsilon.value > 0.0;
      @   ensures \result.length == nodes && (\forall int k; 0 <= k < nodes; \result[k] != null);
      @   ensures \result[Circle.after(nodes, y)][Circle.after(nodes, a)].value == \result[y][a].value;
      @ pure
      @ static model BigFraction[][] firstIsCirculant(int nodes, int length, BigFraction p, BigFraction eta,
      @         BigFraction epsilon, int y, int a) {
      @     isRotated(p.value, nodes, length, 0.0, eta.value, epsilon.value, y, a);
      @     return firstValue(nodes, length, p, eta, epsilon);
      @ }
      @*/

    // states C.2, whole
    /*@ normal_behavior
      @   requires 0 <= y < nodes && 0 <= a < nodes && 2 <= length;
      @   requires 0.0 <= p.value && p.value <= 1.0 && 0.0 <= eta.value && epsilon.value > 0.0;
      @   ensures \result.length == nodes && (\forall int k; 0 <= k < nodes; \result[k] != null);
      @   ensures \result[Circle.after(nodes, y)][Circle.after(nodes, a)].value == \result[y][a].value;
      @ pure
      @ static model BigFraction[][] secondIsCirculant(int nodes, int length, BigFraction p, BigFraction eta,
      @         BigFraction epsilon, int y, int a) {
      @     isRotated(p.value, nodes, length, C1FirstStep.factor(nodes, length, eta.value, epsilon.value), eta.value,
      @         epsilon.value, y, a);
      @     return secondValue(nodes, length, p, eta, epsilon);
      @ }
      @*/
}
