package org.circlewalk.spec.lemma;

import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.circle.Circle;
import org.circlewalk.spec.walk.TransitionMatrix;
//@ model import org.circlewalk.spec.walk.TotalMass;

/**
 * The expected gradient of Lemma B.1 by the attention logits, E[Σ g_k] over chosen k, at V = v·Σ_{k=1}^{N−1} (Πᵀ)^k and W = 0;
 * see {@link PowerSumGradient} for the sums that are carried along a walk. Chosen is either one k ≤ N, which gives the logit
 * gradient of a position, or all k &lt; N with s_k = a, which gives the token part. The gradient by W is made of these,
 * E[Σ g_k x̃_k]·x̃_Nᵀ, whose first factor has the K token sums and then Σ_k E[g_k]·p_k.
 */
public final class PowerSumAttention {
    private PowerSumAttention() {
    }

    /*@ // Whether k is chosen, so many steps before the end: by the node or by the position k = index + 1.
      @ normal_behavior
      @   requires 0 <= left < length;
      @   ensures \result == (byNode ? index == node && left > 0 : index == length - 1 - left);
      @ pure
      @ static model heap_free boolean isChosen(boolean byNode, int index, int length, int node, int left) {
      @     return byNode ? index == node && left > 0 : index == length - 1 - left;
      @ }
      @
      @ // The expectation of ℓ′(z)·(w − u·z) over the walks from here to y; the zero token at the end has value 0, so adds to u only.
      @ normal_behavior
      @   requires 0 <= node < nodes && 0 <= y < nodes && 1 <= length && 0 <= left < length;
      @   measured_by 2 * left;
      @   ensures \result == (left == 0
      @       ? atEnd(epsilon, z, PowerSumGradient.plus(u, PowerSumGradient.score(length),
      @             isChosen(byNode, index, length, node, 0) ? 1.0 : 0.0), w, node == y)
      @       : afterStep(p, nodes, length, v, epsilon, y, byNode, index, node, left - 1,
      @           PowerSumGradient.plus(z, PowerSumGradient.score(length), PowerSumGradient.held(p, nodes, length, v, y, node)),
      @           PowerSumGradient.plus(u, PowerSumGradient.score(length),
      @               isChosen(byNode, index, length, node, left) ? 1.0 : 0.0),
      @           PowerSumGradient.plus(w, PowerSumGradient.score(length), isChosen(byNode, index, length, node, left)
      @               ? PowerSumGradient.held(p, nodes, length, v, y, node) : 0.0)));
      @ pure
      @ static model heap_free \real entry(\real p, int nodes, int length, \real v, \real epsilon, int y, boolean byNode,
      @         int index, int node, int left, \real z, \real u, \real w) {
      @     return left == 0
      @       ? atEnd(epsilon, z, PowerSumGradient.plus(u, PowerSumGradient.score(length),
      @             isChosen(byNode, index, length, node, 0) ? 1.0 : 0.0), w, node == y)
      @       : afterStep(p, nodes, length, v, epsilon, y, byNode, index, node, left - 1,
      @           PowerSumGradient.plus(z, PowerSumGradient.score(length), PowerSumGradient.held(p, nodes, length, v, y, node)),
      @           PowerSumGradient.plus(u, PowerSumGradient.score(length),
      @               isChosen(byNode, index, length, node, left) ? 1.0 : 0.0),
      @           PowerSumGradient.plus(w, PowerSumGradient.score(length), isChosen(byNode, index, length, node, left)
      @               ? PowerSumGradient.held(p, nodes, length, v, y, node) : 0.0));
      @ }
      @
      @ normal_behavior
      @   ensures \result == (isLabel ? PowerSumGradient.quotient(u * z - w, epsilon + z) : 0.0);
      @ pure
      @ static model heap_free \real atEnd(\real epsilon, \real z, \real u, \real w, boolean isLabel) {
      @     return isLabel ? PowerSumGradient.quotient(u * z - w, epsilon + z) : 0.0;
      @ }
      @
      @ normal_behavior
      @   requires 0 <= node < nodes && 0 <= y < nodes && 1 <= length && 0 <= left < length;
      @   measured_by 2 * left + 1;
      @   ensures \result == TotalMass.mean(p,
      @       entry(p, nodes, length, v, epsilon, y, byNode, index, Circle.after(nodes, node), left, z, u, w),
      @       entry(p, nodes, length, v, epsilon, y, byNode, index, Circle.before(nodes, node), left, z, u, w));
      @ pure
      @ static model heap_free \real afterStep(\real p, int nodes, int length, \real v, \real epsilon, int y, boolean byNode,
      @         int index, int node, int left, \real z, \real u, \real w) {
      @     return TotalMass.mean(p,
      @       entry(p, nodes, length, v, epsilon, y, byNode, index, Circle.after(nodes, node), left, z, u, w),
      @       entry(p, nodes, length, v, epsilon, y, byNode, index, Circle.before(nodes, node), left, z, u, w));
      @ }
      @
      @ // Its sum over the first n starts.
      @ normal_behavior
      @   requires 0 <= n <= nodes && 0 <= y < nodes && 1 <= length;
      @   measured_by n;
      @   ensures \result == (n == 0 ? 0.0 : overStarts(p, nodes, length, v, epsilon, y, byNode, index, n - 1)
      @       + entry(p, nodes, length, v, epsilon, y, byNode, index, n - 1, length - 1, 0.0, 0.0, 0.0));
      @ pure
      @ static model heap_free \real overStarts(\real p, int nodes, int length, \real v, \real epsilon, int y, boolean byNode,
      @         int index, int n) {
      @     return n == 0 ? 0.0 : overStarts(p, nodes, length, v, epsilon, y, byNode, index, n - 1)
      @       + entry(p, nodes, length, v, epsilon, y, byNode, index, n - 1, length - 1, 0.0, 0.0, 0.0);
      @ }
      @
      @ // The sum of these over the first n labels y.
      @ normal_behavior
      @   requires 0 <= n <= nodes && 1 <= length;
      @   measured_by n;
      @   ensures \result == (n == 0 ? 0.0 : overLabels(p, nodes, length, v, epsilon, byNode, index, n - 1)
      @       + overStarts(p, nodes, length, v, epsilon, n - 1, byNode, index, nodes));
      @ pure
      @ static model heap_free \real overLabels(\real p, int nodes, int length, \real v, \real epsilon, boolean byNode, int index,
      @         int n) {
      @     return n == 0 ? 0.0 : overLabels(p, nodes, length, v, epsilon, byNode, index, n - 1)
      @       + overStarts(p, nodes, length, v, epsilon, n - 1, byNode, index, nodes);
      @ }
      @
      @ // E[Σ g_k] over the chosen k, the mean over the K starts.
      @ normal_behavior
      @   requires 1 <= nodes && 1 <= length;
      @   ensures \result == overLabels(p, nodes, length, v, epsilon, byNode, index, nodes) / nodes;
      @ pure
      @ static model heap_free \real ofLogits(\real p, int nodes, int length, \real v, \real epsilon, boolean byNode, int index) {
      @     return overLabels(p, nodes, length, v, epsilon, byNode, index, nodes) / nodes;
      @ }
      @*/

    /**
     * E[Σ g_k] over the chosen k and all K·2^{N−1} walks, exactly. The time is that of all walks, K times.
     *
     * @param byNode whether k is chosen by s_k, else by k
     * @param index  the node a from 0, or k − 1
     */
    //@ normal_behavior
    //@   requires 1 <= nodes && 2 <= length;
    //@   requires 0.0 <= p.value && p.value <= 1.0 && 0.0 <= v.value && epsilon.value > 0.0;
    //@   ensures \result.value == ofLogits(p.value, nodes, length, v.value, epsilon.value, byNode, index);
    //@ pure
    static BigFraction logits(int nodes, int length, BigFraction p, BigFraction v, BigFraction epsilon, boolean byNode,
            int index) {
        BigFraction[] powers = TransitionMatrix.transposedPowerSum(nodes, p, 1, length - 1).column();
        BigFraction sum = BigFraction.ZERO;
        //@ loop_invariant 0 <= y <= nodes;
        //@ loop_invariant sum.value == overLabels(p.value, nodes, length, v.value, epsilon.value, byNode, index, y);
        //@ loop_writes sum;
        //@ decreases nodes - y;
        for (int y = 0; y < nodes; y++) {
            sum = sum.add(label(nodes, length, p, powers, v, epsilon, y, byNode, index));
        }
        return PowerSumGradient.share(sum, nodes);
    }

    /** The sum over the K starts of what the walks to {@code y} have. */
    //@ normal_behavior
    //@   requires 0 <= y < nodes && 1 <= length && powers.length == nodes;
    //@   requires (\forall int d; 0 <= d < powers.length; powers[d] != null
    //@               && powers[d].value == TransitionMatrix.lawSum(p.value, nodes, 1, length - 1, d));
    //@   requires 0.0 <= p.value && p.value <= 1.0 && 0.0 <= v.value && epsilon.value > 0.0;
    //@   ensures \result.value == overStarts(p.value, nodes, length, v.value, epsilon.value, y, byNode, index, nodes);
    //@ pure
    static BigFraction label(int nodes, int length, BigFraction p, BigFraction[] powers, BigFraction v, BigFraction epsilon,
            int y, boolean byNode, int index) {
        BigFraction score = PowerSumGradient.share(BigFraction.ONE, length);
        BigFraction zero = BigFraction.ZERO;
        BigFraction sum = zero;
        //@ loop_invariant 0 <= n <= nodes;
        //@ loop_invariant sum.value == overStarts(p.value, nodes, length, v.value, epsilon.value, y, byNode, index, n);
        //@ loop_writes sum;
        //@ decreases nodes - n;
        for (int n = 0; n < nodes; n++) {
            sum = sum.add(from(nodes, length, p, powers, v, epsilon, score, y, byNode, index, n, length - 1, zero, zero, zero));
        }
        return sum;
    }

    //@ normal_behavior
    //@   requires 0 <= node < nodes && 0 <= y < nodes && 1 <= length && 0 <= left < length && powers.length == nodes;
    //@   requires (\forall int d; 0 <= d < powers.length; powers[d] != null
    //@               && powers[d].value == TransitionMatrix.lawSum(p.value, nodes, 1, length - 1, d));
    //@   requires score.value == PowerSumGradient.score(length) && 0.0 <= p.value && p.value <= 1.0;
    //@   requires 0.0 <= v.value && 0.0 <= z.value && epsilon.value > 0.0;
    //@   measured_by left;
    //@   ensures \result.value == entry(p.value, nodes, length, v.value, epsilon.value, y, byNode, index, node, left, z.value,
    //@               u.value, w.value);
    //@ pure
    static BigFraction from(int nodes, int length, BigFraction p, BigFraction[] powers, BigFraction v, BigFraction epsilon,
            BigFraction score, int y, boolean byNode, int index, int node, int left, BigFraction z, BigFraction u,
            BigFraction w) {
        boolean chosen = byNode ? index == node && left > 0 : index == length - 1 - left;
        BigFraction nextU = PowerSumGradient.afterChoice(score, u, chosen);
        if (left == 0) {
            return end(epsilon, z, nextU, w, node == y);
        }
        BigFraction nextZ = PowerSumGradient.afterVisit(nodes, length, p, powers, v, score, y, node, z);
        BigFraction nextW = afterChosen(nodes, length, p, powers, v, score, y, node, w, chosen);
        BigFraction ahead = from(nodes, length, p, powers, v, epsilon, score, y, byNode, index, Circle.successor(nodes, node),
                left - 1, nextZ, nextU, nextW);
        BigFraction behind = from(nodes, length, p, powers, v, epsilon, score, y, byNode, index,
                Circle.predecessor(nodes, node), left - 1, nextZ, nextU, nextW);
        return PowerSumGradient.mean(p, ahead, behind);
    }

    /** ℓ′(z)·(w − u·z) if the walk ends in y. */
    //@ normal_behavior
    //@   requires 0.0 <= z.value && epsilon.value > 0.0;
    //@   ensures \result.value == atEnd(epsilon.value, z.value, u.value, w.value, isLabel);
    //@ pure
    static BigFraction end(BigFraction epsilon, BigFraction z, BigFraction u, BigFraction w, boolean isLabel) {
        return isLabel ? u.multiply(z).subtract(w).divide(epsilon.add(z)) : BigFraction.ZERO;
    }

    /** w after one more visible node. */
    //@ normal_behavior
    //@   requires 0 <= node < nodes && 0 <= y < nodes && 1 <= length && powers.length == nodes;
    //@   requires (\forall int d; 0 <= d < powers.length; powers[d] != null
    //@               && powers[d].value == TransitionMatrix.lawSum(p.value, nodes, 1, length - 1, d));
    //@   requires score.value == PowerSumGradient.score(length);
    //@   ensures \result.value == PowerSumGradient.plus(w.value, PowerSumGradient.score(length),
    //@               isChosen ? PowerSumGradient.held(p.value, nodes, length, v.value, y, node) : 0.0);
    //@ pure
    static BigFraction afterChosen(int nodes, int length, BigFraction p, BigFraction[] powers, BigFraction v,
            BigFraction score, int y, int node, BigFraction w, boolean isChosen) {
        if (!isChosen) {
            return w;
        }
        BigFraction held = v.multiply(powers[y >= node ? y - node : y - node + nodes]);
        return w.add(score.multiply(held));
    }

    // Lemma C.1: at V = 0 all v_k and z are 0, so every g_k is 0.
    /*@ normal_behavior
      @   requires 0 <= node < nodes && 0 <= y < nodes && 1 <= length && 0 <= left < length;
      @   measured_by left;
      @   ensures entry(p, nodes, length, 0.0, epsilon, y, byNode, index, node, left, 0.0, u, 0.0) == 0.0;
      @ pure
      @ static model void entryIsZero(\real p, int nodes, int length, \real epsilon, int y, boolean byNode, int index, int node,
      @         int left, \real u) {
      @     \real nextU = PowerSumGradient.plus(u, PowerSumGradient.score(length),
      @         isChosen(byNode, index, length, node, left) ? 1.0 : 0.0);
      @     if (left == 0) {
      @         endIsZero(epsilon, nextU, node == y);
      @     } else {
      @         PowerSumGradient.heldIsZero(p, nodes, length, y, node);
      @         chosenIsZero(p, nodes, length, y, node, isChosen(byNode, index, length, node, left));
      @         entryIsZero(p, nodes, length, epsilon, y, byNode, index, Circle.after(nodes, node), left - 1, nextU);
      @         entryIsZero(p, nodes, length, epsilon, y, byNode, index, Circle.before(nodes, node), left - 1, nextU);
      @         PowerSumGradient.meanOfOne(p, 0.0);
      @     }
      @ }
      @
      @ normal_behavior
      @   ensures atEnd(epsilon, 0.0, u, 0.0, isLabel) == 0.0;
      @ pure
      @ static model void endIsZero(\real epsilon, \real u, boolean isLabel) {
      @ }
      @
      @ normal_behavior
      @   requires 0 <= s < nodes && 0 <= y < nodes && 1 <= length;
      @   ensures PowerSumGradient.plus(0.0, PowerSumGradient.score(length),
      @       isChosen ? PowerSumGradient.held(p, nodes, length, 0.0, y, s) : 0.0) == 0.0;
      @ pure
      @ static model void chosenIsZero(\real p, int nodes, int length, int y, int s, boolean isChosen) {
      @ }
      @
      @ normal_behavior
      @   requires 0 <= n <= nodes && 0 <= y < nodes && 1 <= length;
      @   measured_by n;
      @   ensures overStarts(p, nodes, length, 0.0, epsilon, y, byNode, index, n) == 0.0;
      @ pure
      @ static model void startsAreZero(\real p, int nodes, int length, \real epsilon, int y, boolean byNode, int index, int n) {
      @     if (n > 0) {
      @         startsAreZero(p, nodes, length, epsilon, y, byNode, index, n - 1);
      @         entryIsZero(p, nodes, length, epsilon, y, byNode, index, n - 1, length - 1, 0.0);
      @     }
      @ }
      @
      @ normal_behavior
      @   requires 0 <= n <= nodes && 1 <= length;
      @   measured_by n;
      @   ensures overLabels(p, nodes, length, 0.0, epsilon, byNode, index, n) == 0.0;
      @ pure
      @ static model void labelsAreZero(\real p, int nodes, int length, \real epsilon, boolean byNode, int index, int n) {
      @     if (n > 0) {
      @         labelsAreZero(p, nodes, length, epsilon, byNode, index, n - 1);
      @         startsAreZero(p, nodes, length, epsilon, n - 1, byNode, index, nodes);
      @     }
      @ }
      @
      @ normal_behavior
      @   requires 1 <= nodes && 1 <= length;
      @   ensures ofLogits(p, nodes, length, 0.0, epsilon, byNode, index) == 0.0;
      @ pure
      @ static model void isZero(\real p, int nodes, int length, \real epsilon, boolean byNode, int index) {
      @     labelsAreZero(p, nodes, length, epsilon, byNode, index, nodes);
      @ }
      @*/
}
