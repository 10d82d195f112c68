package org.circlewalk.spec.walk;

import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.circle.Circle;
import org.circlewalk.spec.circulant.Circulant;

/**
 * The transition matrix Π of the walk, Π[s][s+1] = p and Π[s][s−1] = 1 − p, its powers and their sums.
 *
 * <p>All of them are circulant (Lemma C.2). In the convention of {@link Circulant}, offset (i − j) mod K, column 0 of
 * (Πᵀ)^k is the law of the displacement after k steps: {@code at(d)} is the probability of having moved by d.
 */
public final class TransitionMatrix {
    private TransitionMatrix() {
    }

    /** Π itself. */
    public static Circulant of(RandomWalk walk) {
        return of(walk.nodes(), walk.p());
    }

    /** Π for K = {@code nodes}. */
    //@ public normal_behavior
    //@   requires 3 <= nodes;
    //@   ensures \fresh(\result) && \result.column.length == nodes;
    //@   ensures \result.column[Circle.offset(nodes, 1, 0)].value == p.value;
    //@   ensures \result.column[Circle.offset(nodes, nodes - 1, 0)].value == 1.0 - p.value;
    //@   ensures (\forall int d; 0 <= d < nodes && d != 1 && d != nodes - 1; \result.column[d].value == 0.0);
    //@ pure
    public static Circulant of(int nodes, BigFraction p) {
        return transposed(nodes, p).transpose();
    }

    /** Πᵀ; column s is the law of the next node after s, the predictor f_OPT of the paper. */
    public static Circulant transposed(RandomWalk walk) {
        return transposed(walk.nodes(), walk.p());
    }

    /** Πᵀ for K = {@code nodes}. */
    //@ public normal_behavior
    //@   requires 3 <= nodes;
    //@   ensures \fresh(\result) && \result.column.length == nodes;
    //@   ensures \result.column[1].value == p.value && \result.column[nodes - 1].value == 1.0 - p.value;
    //@   ensures (\forall int d; 0 <= d < nodes && d != 1 && d != nodes - 1; \result.column[d].value == 0.0);
    //@   ensures TotalMass.sum(\result.column, nodes) == 1.0;
    //@ pure
    public static Circulant transposed(int nodes, BigFraction p) {
        Circulant clockwise = Circulant.shift(nodes, 1).scale(p);
        Circulant anticlockwise = Circulant.shift(nodes, nodes - 1).scale(BigFraction.ONE.subtract(p));
        Circulant transposed = clockwise.add(anticlockwise);
        //@ set { TotalMass.ofTwoNumbers(transposed.column); }
        return transposed;
    }

    /**
     * One step of the walk applied to a law on the nodes: result[d] = p·law[d−1] + q·law[d+1]. It keeps the total mass.
     *
     * @param law length K, not modified
     * @return a fresh array of length K
     */
    //@ public normal_behavior
    //@   requires law.length >= 1;
    //@   requires (\forall int d; 0 <= d < law.length; law[d] != null);
    //@   ensures \fresh(\result) && \result.length == law.length;
    //@   ensures (\forall int d; 0 <= d < law.length; \result[d] != null && \result[d].value
    //@               == TotalMass.mean(p.value,
    //@                   law[Circle.before(law.length, d)].value, law[Circle.after(law.length, d)].value));
    //@ pure
    public static BigFraction[] step(BigFraction p, BigFraction[] law) {
        int size = law.length;
        BigFraction q = BigFraction.ONE.subtract(p);
        BigFraction[] next = new BigFraction[size];
        //@ loop_invariant 0 <= d <= size;
        //@ loop_invariant (\forall int k; 0 <= k < d; next[k] != null && next[k].value
        //@                     == TotalMass.mean(p.value,
        //@                         law[Circle.before(size, k)].value, law[Circle.after(size, k)].value));
        //@ loop_writes next[*];
        //@ decreases size - d;
        for (int d = 0; d < size; d++) {
            next[d] = mean(p, q, law[Circle.predecessor(size, d)], law[Circle.successor(size, d)]);
        }
        return next;
    }

    /** p·{@code x} + q·{@code y}. */
    //@ normal_behavior
    //@   requires q.value == 1.0 - p.value;
    //@   ensures \result.value == TotalMass.mean(p.value, x.value, y.value);
    //@ pure
    static BigFraction mean(BigFraction p, BigFraction q, BigFraction x, BigFraction y) {
        return p.multiply(x).add(q.multiply(y));
    }

    /** The same step, of which more is said: no law turns negative, and the mass stays what it was. */
    //@ private normal_behavior
    //@   requires law.length >= 1 && (\forall int d; 0 <= d < law.length; law[d] != null);
    //@   ensures \fresh(\result) && \result.length == law.length;
    //@   ensures (\forall int d; 0 <= d < law.length; \result[d] != null && \result[d].value
    //@               == TotalMass.mean(p.value,
    //@                   law[Circle.before(law.length, d)].value, law[Circle.after(law.length, d)].value));
    //@   ensures TotalMass.sum(\result, law.length) == \old(TotalMass.sum(law, law.length));
    //@   ensures 0.0 <= p.value && p.value <= 1.0 && (\forall int d; 0 <= d < law.length; 0.0 <= law[d].value)
    //@               ==> (\forall int d; 0 <= d < law.length; 0.0 <= \result[d].value);
    //@ pure
    private static BigFraction[] stepOfLaw(BigFraction p, BigFraction[] law) {
        BigFraction[] next = step(p, law);
        //@ set { TotalMass.isKept(p.value, law, next); }
        //@ set { staysNonNegative(p.value, law, next); }
        return next;
    }

    /*@ private normal_behavior
      @   requires law.length >= 1 && next.length == law.length;
      @   requires (\forall int d; 0 <= d < law.length; law[d] != null && next[d] != null);
      @   requires (\forall int d; 0 <= d < law.length; next[d].value
      @               == TotalMass.mean(p,
      @                   law[Circle.before(law.length, d)].value, law[Circle.after(law.length, d)].value));
      @   ensures 0.0 <= p && p <= 1.0 && (\forall int d; 0 <= d < law.length; 0.0 <= law[d].value)
      @               ==> (\forall int d; 0 <= d < law.length; 0.0 <= next[d].value);
      @ pure
      @ private static model void staysNonNegative(\real p, BigFraction[] law, BigFraction[] next) {
      @ }
      @*/

    /** (Πᵀ)^k; its column 0 is the law of the displacement after {@code exponent ≥ 0} steps. */
    public static Circulant transposedPower(RandomWalk walk, int exponent) {
        return transposedPower(walk.nodes(), walk.p(), exponent);
    }

    /*@ // The law of the displacement after k steps: at 0 at first, then a mean of the laws before.
      @ public normal_behavior
      @   requires 0 <= d < nodes && 0 <= k;
      @   measured_by 2 * k;
      @   ensures \result == (k == 0 ? (d == 0 ? 1.0 : 0.0) : nextLaw(p, nodes, k - 1, d));
      @ pure
      @ public static model heap_free \real law(\real p, int nodes, int k, int d) {
      @     return k == 0 ? (d == 0 ? 1.0 : 0.0) : nextLaw(p, nodes, k - 1, d);
      @ }
      @
      @ public normal_behavior
      @   requires 0 <= d < nodes && 0 <= k;
      @   measured_by 2 * k + 1;
      @   ensures \result == TotalMass.mean(p,
      @       law(p, nodes, k, Circle.before(nodes, d)), law(p, nodes, k, Circle.after(nodes, d)));
      @ pure
      @ public static model heap_free \real nextLaw(\real p, int nodes, int k, int d) {
      @     return TotalMass.mean(p,
      @       law(p, nodes, k, Circle.before(nodes, d)), law(p, nodes, k, Circle.after(nodes, d)));
      @ }
      @
      @ // Its sum over first <= k <= last.
      @ public normal_behavior
      @   requires 0 <= d < nodes && 0 <= first && first <= last + 1;
      @   measured_by last - first + 1;
      @   ensures \result == (last < first ? 0.0 : lawSum(p, nodes, first, last - 1, d) + law(p, nodes, last, d));
      @ pure
      @ public static model heap_free \real lawSum(\real p, int nodes, int first, int last, int d) {
      @     return last < first ? 0.0 : lawSum(p, nodes, first, last - 1, d) + law(p, nodes, last, d);
      @ }
      @*/

    /** (Πᵀ)^k for K = {@code nodes}: the mass of every column is 1. */
    //@ normal_behavior
    //@   requires 1 <= nodes && 0 <= exponent;
    //@   ensures \fresh(\result) && \result.column.length == nodes;
    //@   ensures (\forall int d; 0 <= d < nodes; \result.column[d].value == law(p.value, nodes, exponent, d));
    //@   ensures TotalMass.sum(\result.column, nodes) == 1.0;
    //@   ensures 0.0 <= p.value && p.value <= 1.0
    //@               ==> (\forall int d; 0 <= d < nodes; 0.0 <= \result.column[d].value);
    //@ pure
    static Circulant transposedPower(int nodes, BigFraction p, int exponent) {
        BigFraction[] law = Circulant.identity(nodes).column();
        //@ set { TotalMass.isOneAtTheStart(law); }
        //@ loop_invariant 0 <= k <= exponent && law.length == nodes;
        //@ loop_invariant (\forall int d; 0 <= d < nodes; law[d] != null && law[d].value == law(p.value, nodes, k, d));
        //@ loop_invariant TotalMass.sum(law, nodes) == 1.0;
        //@ loop_invariant 0.0 <= p.value && p.value <= 1.0 ==> (\forall int d; 0 <= d < nodes; 0.0 <= law[d].value);
        //@ loop_writes law;
        //@ decreases exponent - k;
        for (int k = 0; k < exponent; k++) {
            law = stepOfLaw(p, law);
        }
        Circulant power = Circulant.ofColumn(law);
        //@ set { TotalMass.isThatOfACopy(law, power.column); }
        return power;
    }

    /** Π^k for {@code exponent ≥ 0}. */
    public static Circulant power(RandomWalk walk, int exponent) {
        return transposedPower(walk, exponent).transpose();
    }

    /** Σ (Πᵀ)^k over {@code first ≤ k ≤ last}; zero if the range is empty. */
    public static Circulant transposedPowerSum(RandomWalk walk, int first, int last) {
        return transposedPowerSum(walk.nodes(), walk.p(), first, last);
    }

    /** The same for K = {@code nodes} and {@code first ≥ 0}. */
    //@ public normal_behavior
    //@   requires 1 <= nodes && 0 <= first && first - 1 <= last < 2147483647;
    //@   ensures \fresh(\result) && \result.column.length == nodes;
    //@   ensures (\forall int d; 0 <= d < nodes; \result.column[d].value == lawSum(p.value, nodes, first, last, d));
    //@ pure
    public static Circulant transposedPowerSum(int nodes, BigFraction p, int first, int last) {
        BigFraction[] law = transposedPower(nodes, p, first).column();
        BigFraction[] sum = Circulant.zero(nodes).column();
        //@ loop_invariant first <= k <= last + 1 && law.length == nodes && sum.length == nodes;
        //@ loop_invariant (\forall int d; 0 <= d < nodes; law[d] != null && law[d].value == law(p.value, nodes, k, d));
        //@ loop_invariant (\forall int d; 0 <= d < nodes; sum[d] != null
        //@                     && sum[d].value == lawSum(p.value, nodes, first, k - 1, d));
        //@ loop_writes law, sum;
        //@ decreases last + 1 - k;
        for (int k = first; k <= last; k++) {
            sum = sum(sum, law);
            BigFraction[] next = step(p, law);
            //@ set { isNextLaw(p.value, k, law, next); }
            law = next;
        }
        return Circulant.ofColumn(sum);
    }

    /*@ private normal_behavior
      @   requires 1 <= law.length && next.length == law.length && 0 <= k;
      @   requires (\forall int d; 0 <= d < law.length; law[d] != null && next[d] != null);
      @   requires (\forall int d; 0 <= d < law.length; law[d].value == law(p, law.length, k, d));
      @   requires (\forall int d; 0 <= d < law.length; next[d].value
      @               == TotalMass.mean(p,
      @                   law[Circle.before(law.length, d)].value, law[Circle.after(law.length, d)].value));
      @   ensures (\forall int d; 0 <= d < law.length; next[d].value == law(p, law.length, k + 1, d));
      @ pure
      @ private static model void isNextLaw(\real p, int k, BigFraction[] law, BigFraction[] next) {
      @ }
      @*/

    //@ private normal_behavior
    //@   requires b.length == a.length && (\forall int d; 0 <= d < a.length; a[d] != null && b[d] != null);
    //@   ensures \fresh(\result) && \result.length == a.length;
    //@   ensures (\forall int d; 0 <= d < a.length; \result[d] != null && \result[d].value == a[d].value + b[d].value);
    //@ pure
    private static BigFraction[] sum(BigFraction[] a, BigFraction[] b) {
        BigFraction[] sum = new BigFraction[a.length];
        //@ loop_invariant 0 <= d <= a.length;
        //@ loop_invariant (\forall int k; 0 <= k < d; sum[k] != null && sum[k].value == a[k].value + b[k].value);
        //@ loop_writes sum[*];
        //@ decreases a.length - d;
        for (int d = 0; d < a.length; d++) {
            sum[d] = a[d].add(b[d]);
        }
        return sum;
    }
}
