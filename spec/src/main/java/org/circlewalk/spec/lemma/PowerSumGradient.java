package org.circlewalk.spec.lemma;

import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.circle.Circle;
import org.circlewalk.spec.walk.TransitionMatrix;
//@ model import org.circlewalk.spec.walk.FullPower;
//@ model import org.circlewalk.spec.walk.TotalMass;

/**
 * The expected gradient of Lemma B.1 at V = v·Σ_{k=1}^{N−1} (Πᵀ)^k and W = 0, as an expectation over all walks: the start
 * is uniform, and what is to come is p times what comes after a clockwise step plus q times what comes after another. V = 0
 * is the case v = 0, and V⁽¹⁾ is another. At W = 0 every score is S_i = 1/N.
 *
 * <p>Of a walk s_1 … s_i three sums are carried along: z = Σ S_k V[y][s_k]; u = Σ S_k over chosen k; w = Σ S_k V[y][s_k] over
 * the same k, all for one fixed y. At its end, if that is y, Lemma B.1 has −u·ℓ′(z) for an entry of V's gradient and
 * ℓ′(z)·(w − u·z) for the sum of the logit gradients g_k over the chosen k, where −ℓ′(z) = 1/(ε + z).
 */
public final class PowerSumGradient {
    private PowerSumGradient() {
    }

    /*@ // V[y][s].
      @ normal_behavior
      @   requires 0 <= s < nodes && 0 <= y < nodes && 1 <= length;
      @   ensures \result == v * TransitionMatrix.lawSum(p, nodes, 1, length - 1, y >= s ? y - s : y - s + nodes);
      @ pure
      @ static model heap_free \real held(\real p, int nodes, int length, \real v, int y, int s) {
      @     return v * TransitionMatrix.lawSum(p, nodes, 1, length - 1, y >= s ? y - s : y - s + nodes);
      @ }
      @
      @ // S_k, the same for all k.
      @ normal_behavior
      @   requires 1 <= length;
      @   ensures \result == 1.0 / (\real) length;
      @ pure
      @ static model heap_free \real score(int length) {
      @     return 1.0 / (\real) length;
      @ }
      @
      @ normal_behavior
      @   ensures \result == (y > 0.0 ? x / y : 0.0);
      @ pure
      @ static model heap_free \real quotient(\real x, \real y) {
      @     return y > 0.0 ? x / y : 0.0;
      @ }
      @
      @ normal_behavior
      @   ensures \result == x + s * y;
      @ pure
      @ static model heap_free \real plus(\real x, \real s, \real y) {
      @     return x + s * y;
      @ }
      @
      @ // The expectation of −∂ℓ/∂V[y][a] over the walks that are on the node with so many steps left, z and u being so far;
      @ // k is chosen where s_k = a.
      @ normal_behavior
      @   requires 0 <= node < nodes && 0 <= y < nodes && 1 <= length && 0 <= left;
      @   measured_by 2 * left;
      @   ensures \result == (left == 0 ? (node == y ? quotient(u, epsilon + z) : 0.0)
      @       : afterStep(p, nodes, length, v, epsilon, y, a, node, left - 1,
      @           plus(z, score(length), held(p, nodes, length, v, y, node)), plus(u, score(length), node == a ? 1.0 : 0.0)));
      @ pure
      @ static model heap_free \real entry(\real p, int nodes, int length, \real v, \real epsilon, int y, int a,
      @         int node, int left, \real z, \real u) {
      @     return left == 0 ? (node == y ? quotient(u, epsilon + z) : 0.0)
      @       : afterStep(p, nodes, length, v, epsilon, y, a, node, left - 1,
      @           plus(z, score(length), held(p, nodes, length, v, y, node)), plus(u, score(length), node == a ? 1.0 : 0.0));
      @ }
      @
      @ normal_behavior
      @   requires 0 <= node < nodes && 0 <= y < nodes && 1 <= length && 0 <= left;
      @   measured_by 2 * left + 1;
      @   ensures \result == TotalMass.mean(p,
      @       entry(p, nodes, length, v, epsilon, y, a, Circle.after(nodes, node), left, z, u),
      @       entry(p, nodes, length, v, epsilon, y, a, Circle.before(nodes, node), left, z, u));
      @ pure
      @ static model heap_free \real afterStep(\real p, int nodes, int length, \real v, \real epsilon, int y, int a,
      @         int node, int left, \real z, \real u) {
      @     return TotalMass.mean(p,
      @       entry(p, nodes, length, v, epsilon, y, a, Circle.after(nodes, node), left, z, u),
      @       entry(p, nodes, length, v, epsilon, y, a, Circle.before(nodes, node), left, z, u));
      @ }
      @
      @ // Its sum over the first n starts.
      @ normal_behavior
      @   requires 0 <= n <= nodes && 0 <= y < nodes && 1 <= length;
      @   measured_by n;
      @   ensures \result == (n == 0 ? 0.0 : entries(p, nodes, length, v, epsilon, y, a, n - 1)
      @       + entry(p, nodes, length, v, epsilon, y, a, n - 1, length - 1, 0.0, 0.0));
      @ pure
      @ static model heap_free \real entries(\real p, int nodes, int length, \real v, \real epsilon, int y, int a, int n) {
      @     return n == 0 ? 0.0 : entries(p, nodes, length, v, epsilon, y, a, n - 1)
      @       + entry(p, nodes, length, v, epsilon, y, a, n - 1, length - 1, 0.0, 0.0);
      @ }
      @
      @ // −∂L/∂V[y][a], the mean over the K starts.
      @ normal_behavior
      @   requires 0 <= y < nodes && 1 <= length;
      @   ensures \result == entries(p, nodes, length, v, epsilon, y, a, nodes) / nodes;
      @ pure
      @ static model heap_free \real ofValue(\real p, int nodes, int length, \real v, \real epsilon, int y, int a) {
      @     return entries(p, nodes, length, v, epsilon, y, a, nodes) / nodes;
      @ }
      @*/

    /**
     * −∂L/∂V[y][a] over all K·2^{N−1} walks, exactly, for V = v·Σ_{k=1}^{N−1} (Πᵀ)^k and W = 0. The time is that of all walks.
     *
     * @param nodes  K
     * @param length N
     * @param y      the true next node, from 0
     * @param a      the node at which V is looked up, from 0
     */
    //@ normal_behavior
    //@   requires 0 <= y < nodes && 0 <= a < nodes && 2 <= length;
    //@   requires 0.0 <= p.value && p.value <= 1.0 && 0.0 <= v.value && epsilon.value > 0.0;
    //@   ensures \result.value == ofValue(p.value, nodes, length, v.value, epsilon.value, y, a);
    //@ pure
    static BigFraction value(int nodes, int length, BigFraction p, BigFraction v, BigFraction epsilon, int y, int a) {
        BigFraction[] powers = TransitionMatrix.transposedPowerSum(nodes, p, 1, length - 1).column();
        BigFraction score = share(BigFraction.ONE, length);
        BigFraction sum = BigFraction.ZERO;
        //@ loop_invariant 0 <= n <= nodes && sum.value == entries(p.value, nodes, length, v.value, epsilon.value, y, a, n);
        //@ loop_writes sum;
        //@ decreases nodes - n;
        for (int n = 0; n < nodes; n++) {
            sum = sum.add(from(nodes, length, p, powers, v, epsilon, score, y, a, n, length - 1, BigFraction.ZERO,
                    BigFraction.ZERO));
        }
        return share(sum, nodes);
    }

    /** {@code number}/n. */
    //@ normal_behavior
    //@   requires 1 <= n;
    //@   ensures \result.value == number.value / n;
    //@ pure
    static BigFraction share(BigFraction number, int n) {
        BigFraction parts = BigFraction.ONE.multiply(n);
        //@ assert parts.value != 0.0;
        return number.divide(parts);
    }

    /** The same over the walks that are on {@code node} with {@code left} steps to come; z and u are what they have so far. */
    //@ normal_behavior
    //@   requires 0 <= node < nodes && 0 <= y < nodes && 1 <= length && 0 <= left && powers.length == nodes;
    //@   requires (\forall int d; 0 <= d < powers.length; powers[d] != null
    //@               && powers[d].value == TransitionMatrix.lawSum(p.value, nodes, 1, length - 1, d));
    //@   requires score.value == score(length) && 0.0 <= p.value && p.value <= 1.0 && 0.0 <= v.value && 0.0 <= z.value && epsilon.value > 0.0;
    //@   measured_by left;
    //@   ensures \result.value
    //@       == entry(p.value, nodes, length, v.value, epsilon.value, y, a, node, left, z.value, u.value);
    //@ pure
    static BigFraction from(int nodes, int length, BigFraction p, BigFraction[] powers, BigFraction v,
            BigFraction epsilon, BigFraction score, int y, int a, int node, int left, BigFraction z, BigFraction u) {
        if (left == 0) {
            return atEnd(epsilon, z, u, node == y);
        }
        BigFraction nextZ = afterVisit(nodes, length, p, powers, v, score, y, node, z);
        BigFraction nextU = afterChoice(score, u, node == a);
        BigFraction ahead = from(nodes, length, p, powers, v, epsilon, score, y, a, Circle.successor(nodes, node), left - 1,
                nextZ, nextU);
        BigFraction behind = from(nodes, length, p, powers, v, epsilon, score, y, a, Circle.predecessor(nodes, node), left - 1,
                nextZ, nextU);
        return mean(p, ahead, behind);
    }

    /** −u·ℓ′(z) if the walk ends in y. */
    //@ normal_behavior
    //@   requires 0.0 <= z.value && epsilon.value > 0.0;
    //@   ensures \result.value == (isLabel ? quotient(u.value, epsilon.value + z.value) : 0.0);
    //@ pure
    static BigFraction atEnd(BigFraction epsilon, BigFraction z, BigFraction u, boolean isLabel) {
        return isLabel ? u.divide(epsilon.add(z)) : BigFraction.ZERO;
    }

    //@ normal_behavior
    //@   ensures \result.value == plus(u.value, score.value, isChosen ? 1.0 : 0.0);
    //@ pure
    static BigFraction afterChoice(BigFraction score, BigFraction u, boolean isChosen) {
        return isChosen ? u.add(score) : u;
    }

    //@ normal_behavior
    //@   ensures \result.value == TotalMass.mean(p.value, x.value, y.value);
    //@ pure
    static BigFraction mean(BigFraction p, BigFraction x, BigFraction y) {
        return p.multiply(x).add(BigFraction.ONE.subtract(p).multiply(y));
    }

    /** z after one more visible node, z + S·V[y][node]; it stays non-negative. */
    //@ normal_behavior
    //@   requires 0 <= node < nodes && 0 <= y < nodes && 1 <= length && powers.length == nodes;
    //@   requires (\forall int d; 0 <= d < powers.length; powers[d] != null
    //@               && powers[d].value == TransitionMatrix.lawSum(p.value, nodes, 1, length - 1, d));
    //@   requires score.value == score(length) && 0.0 <= p.value && p.value <= 1.0 && 0.0 <= v.value && 0.0 <= z.value;
    //@   ensures \result.value == plus(z.value, score(length), held(p.value, nodes, length, v.value, y, node));
    //@   ensures 0.0 <= \result.value;
    //@ pure
    static BigFraction afterVisit(int nodes, int length, BigFraction p, BigFraction[] powers, BigFraction v, BigFraction score,
            int y, int node, BigFraction z) {
        int displacement = y >= node ? y - node : y - node + nodes;
        BigFraction held = v.multiply(powers[displacement]);
        //@ set { lawSumIsNonNegative(p.value, nodes, length - 1, displacement); }
        //@ set { staysNonNegative(score.value, v.value, powers[displacement].value, z.value); }
        return z.add(score.multiply(held));
    }

    /*@ normal_behavior
      @   requires 0.0 <= score && 0.0 <= v && 0.0 <= x && 0.0 <= z;
      @   ensures 0.0 <= z + score * (v * x);
      @ pure
      @ static model void staysNonNegative(\real score, \real v, \real x, \real z) {
      @ }
      @
      @ normal_behavior
      @   requires 0 <= d < nodes && 0 <= last && 0.0 <= p && p <= 1.0;
      @   measured_by last;
      @   ensures 0.0 <= TransitionMatrix.lawSum(p, nodes, 1, last, d);
      @ pure
      @ static model void lawSumIsNonNegative(\real p, int nodes, int last, int d) {
      @     if (last > 0) {
      @         lawSumIsNonNegative(p, nodes, last - 1, d);
      @         lawIsNonNegative(p, nodes, last, d);
      @     }
      @ }
      @
      @ normal_behavior
      @   requires 0 <= d < nodes && 0 <= k && 0.0 <= p && p <= 1.0;
      @   ensures 0.0 <= TransitionMatrix.law(p, nodes, k, d);
      @ pure
      @ static model void lawIsNonNegative(\real p, int nodes, int k, int d) {
      @     FullPower.isNonNegative(p, nodes, k, 0, d);
      @     FullPower.firstRowIsLaw(p, nodes, k, d);
      @ }
      @*/

    // Lemma C.2: V[y+1][s+1] = V[y][s], and a walk that is rotated with its label has the same z and u.
    /*@ normal_behavior
      @   requires 0 <= s < nodes && 0 <= y < nodes && 1 <= length;
      @   ensures held(p, nodes, length, v, Circle.after(nodes, y), Circle.after(nodes, s)) == held(p, nodes, length, v, y, s);
      @ pure
      @ static model void valueIsRotated(\real p, int nodes, int length, \real v, int y, int s) {
      @ }
      @
      @ normal_behavior
      @   requires 0 <= node < nodes && 0 <= y < nodes && 0 <= a < nodes && 1 <= length && 0 <= left;
      @   measured_by left;
      @   ensures entry(p, nodes, length, v, epsilon, Circle.after(nodes, y), Circle.after(nodes, a), Circle.after(nodes, node),
      @       left, z, u) == entry(p, nodes, length, v, epsilon, y, a, node, left, z, u);
      @ pure
      @ static model void entryIsRotated(\real p, int nodes, int length, \real v, \real epsilon, int y, int a, int node,
      @         int left, \real z, \real u) {
      @     if (left > 0) {
      @         \real nextZ = plus(z, score(length), held(p, nodes, length, v, y, node));
      @         \real nextU = plus(u, score(length), node == a ? 1.0 : 0.0);
      @         valueIsRotated(p, nodes, length, v, y, node);
      @         assert Circle.before(nodes, Circle.after(nodes, node)) == node;
      @         assert Circle.after(nodes, Circle.before(nodes, node)) == node;
      @         entryIsRotated(p, nodes, length, v, epsilon, y, a, Circle.after(nodes, node), left - 1, nextZ, nextU);
      @         entryIsRotated(p, nodes, length, v, epsilon, y, a, Circle.before(nodes, node), left - 1, nextZ, nextU);
      @     }
      @ }
      @
      @ // The starts 0 … n of rotated walks are the starts K−1, 0 … n−1.
      @ normal_behavior
      @   requires 0 <= n < nodes && 0 <= y < nodes && 0 <= a < nodes && 1 <= length;
      @   measured_by n;
      @   ensures entries(p, nodes, length, v, epsilon, Circle.after(nodes, y), Circle.after(nodes, a), n + 1)
      @       == entry(p, nodes, length, v, epsilon, y, a, nodes - 1, length - 1, 0.0, 0.0)
      @           + entries(p, nodes, length, v, epsilon, y, a, n);
      @ pure
      @ static model void startsAreRotated(\real p, int nodes, int length, \real v, \real epsilon, int y, int a, int n) {
      @     if (n > 0) {
      @         startsAreRotated(p, nodes, length, v, epsilon, y, a, n - 1);
      @         entryIsRotated(p, nodes, length, v, epsilon, y, a, n - 1, length - 1, 0.0, 0.0);
      @     } else {
      @         entryIsRotated(p, nodes, length, v, epsilon, y, a, nodes - 1, length - 1, 0.0, 0.0);
      @     }
      @ }
      @
      @ normal_behavior
      @   requires 0 <= y < nodes && 0 <= a < nodes && 1 <= length;
      @   ensures ofValue(p, nodes, length, v, epsilon, Circle.after(nodes, y), Circle.after(nodes, a))
      @       == ofValue(p, nodes, length, v, epsilon, y, a);
      @ pure
      @ static model void isCirculant(\real p, int nodes, int length, \real v, \real epsilon, int y, int a) {
      @     startsAreRotated(p, nodes, length, v, epsilon, y, a, nodes - 1);
      @ }
      @*/

    // Lemma C.1: at V = 0 only the visits of a count.
    /*@ // The expected number of visits of a before the end, the present node included, on walks that end in y.
      @ normal_behavior
      @   requires 0 <= node < nodes && 0 <= y < nodes && 0 <= left;
      @   measured_by 2 * left;
      @   ensures \result == (left == 0 ? 0.0
      @       : (node == a ? FullPower.entry(p, nodes, left, node, y) : 0.0) + visitsAfterStep(p, nodes, y, a, node, left - 1));
      @ pure
      @ static model heap_free \real visits(\real p, int nodes, int y, int a, int node, int left) {
      @     return left == 0 ? 0.0
      @       : (node == a ? FullPower.entry(p, nodes, left, node, y) : 0.0) + visitsAfterStep(p, nodes, y, a, node, left - 1);
      @ }
      @
      @ normal_behavior
      @   requires 0 <= node < nodes && 0 <= y < nodes && 0 <= left;
      @   measured_by 2 * left + 1;
      @   ensures \result == TotalMass.mean(p, visits(p, nodes, y, a, Circle.after(nodes, node), left),
      @       visits(p, nodes, y, a, Circle.before(nodes, node), left));
      @ pure
      @ static model heap_free \real visitsAfterStep(\real p, int nodes, int y, int a, int node, int left) {
      @     return TotalMass.mean(p, visits(p, nodes, y, a, Circle.after(nodes, node), left),
      @       visits(p, nodes, y, a, Circle.before(nodes, node), left));
      @ }
      @
      @ // Their sum over the first n nodes.
      @ normal_behavior
      @   requires 0 <= n <= nodes && 0 <= y < nodes && 0 <= left;
      @   measured_by n;
      @   ensures \result == (n == 0 ? 0.0 : allVisits(p, nodes, y, a, left, n - 1) + visits(p, nodes, y, a, n - 1, left));
      @ pure
      @ static model heap_free \real allVisits(\real p, int nodes, int y, int a, int left, int n) {
      @     return n == 0 ? 0.0 : allVisits(p, nodes, y, a, left, n - 1) + visits(p, nodes, y, a, n - 1, left);
      @ }
      @
      @ // The same of the neighbours of the first n nodes, clockwise and anticlockwise.
      @ normal_behavior
      @   requires 0 <= n <= nodes && 0 <= y < nodes && 0 <= left;
      @   measured_by n;
      @   ensures \result == (n == 0 ? 0.0 : visitsAhead(p, nodes, y, a, left, n - 1)
      @       + visits(p, nodes, y, a, Circle.after(nodes, n - 1), left));
      @ pure
      @ static model heap_free \real visitsAhead(\real p, int nodes, int y, int a, int left, int n) {
      @     return n == 0 ? 0.0 : visitsAhead(p, nodes, y, a, left, n - 1)
      @       + visits(p, nodes, y, a, Circle.after(nodes, n - 1), left);
      @ }
      @
      @ normal_behavior
      @   requires 0 <= n <= nodes && 0 <= y < nodes && 0 <= left;
      @   measured_by n;
      @   ensures \result == (n == 0 ? 0.0 : visitsBehind(p, nodes, y, a, left, n - 1)
      @       + visits(p, nodes, y, a, Circle.before(nodes, n - 1), left));
      @ pure
      @ static model heap_free \real visitsBehind(\real p, int nodes, int y, int a, int left, int n) {
      @     return n == 0 ? 0.0 : visitsBehind(p, nodes, y, a, left, n - 1)
      @       + visits(p, nodes, y, a, Circle.before(nodes, n - 1), left);
      @ }
      @
      @ normal_behavior
      @   requires 1 <= n < nodes && 0 <= y < nodes && 0 <= left;
      @   measured_by n;
      @   ensures visitsAhead(p, nodes, y, a, left, n)
      @       == allVisits(p, nodes, y, a, left, n + 1) - visits(p, nodes, y, a, 0, left);
      @   ensures visitsBehind(p, nodes, y, a, left, n)
      @       == visits(p, nodes, y, a, nodes - 1, left) + allVisits(p, nodes, y, a, left, n - 1);
      @ pure
      @ static model void neighboursAreShifted(\real p, int nodes, int y, int a, int left, int n) {
      @     if (n > 1) {
      @         neighboursAreShifted(p, nodes, y, a, left, n - 1);
      @     } else {
      @         assert visitsAhead(p, nodes, y, a, left, 0) == 0.0 && visitsBehind(p, nodes, y, a, left, 0) == 0.0;
      @         assert allVisits(p, nodes, y, a, left, 0) == 0.0;
      @         assert allVisits(p, nodes, y, a, left, 1) == visits(p, nodes, y, a, 0, left);
      @     }
      @ }
      @
      @ normal_behavior
      @   requires 2 <= nodes && 0 <= y < nodes && 0 <= left;
      @   ensures visitsAhead(p, nodes, y, a, left, nodes) == allVisits(p, nodes, y, a, left, nodes);
      @   ensures visitsBehind(p, nodes, y, a, left, nodes) == allVisits(p, nodes, y, a, left, nodes);
      @ pure
      @ static model void neighboursAreAllNodes(\real p, int nodes, int y, int a, int left) {
      @     neighboursAreShifted(p, nodes, y, a, left, nodes - 1);
      @ }
      @
      @ // What is seen after one step from the first n nodes.
      @ normal_behavior
      @   requires 0 <= n <= nodes && 0 <= y < nodes && 0 <= left;
      @   measured_by n;
      @   ensures \result == (n == 0 ? 0.0 : allVisitsAfterStep(p, nodes, y, a, left, n - 1)
      @       + visitsAfterStep(p, nodes, y, a, n - 1, left));
      @ pure
      @ static model heap_free \real allVisitsAfterStep(\real p, int nodes, int y, int a, int left, int n) {
      @     return n == 0 ? 0.0 : allVisitsAfterStep(p, nodes, y, a, left, n - 1)
      @       + visitsAfterStep(p, nodes, y, a, n - 1, left);
      @ }
      @
      @ normal_behavior
      @   requires moved == TotalMass.mean(p, ahead, behind) && nextAhead == ahead + x && nextBehind == behind + y;
      @   ensures moved + TotalMass.mean(p, x, y) == TotalMass.mean(p, nextAhead, nextBehind);
      @ pure
      @ static model void oneMeanMore(\real p, \real moved, \real ahead, \real behind, \real x, \real y,
      @         \real nextAhead, \real nextBehind) {
      @ }
      @
      @ normal_behavior
      @   requires 0 <= n <= nodes && 0 <= y < nodes && 0 <= left;
      @   measured_by n;
      @   ensures allVisitsAfterStep(p, nodes, y, a, left, n)
      @       == TotalMass.mean(p, visitsAhead(p, nodes, y, a, left, n), visitsBehind(p, nodes, y, a, left, n));
      @ pure
      @ static model void afterStepIsMean(\real p, int nodes, int y, int a, int left, int n) {
      @     if (n > 0) {
      @         afterStepIsMean(p, nodes, y, a, left, n - 1);
      @         oneMeanMore(p, allVisitsAfterStep(p, nodes, y, a, left, n - 1),
      @             visitsAhead(p, nodes, y, a, left, n - 1), visitsBehind(p, nodes, y, a, left, n - 1),
      @             visits(p, nodes, y, a, Circle.after(nodes, n - 1), left),
      @             visits(p, nodes, y, a, Circle.before(nodes, n - 1), left),
      @             visitsAhead(p, nodes, y, a, left, n), visitsBehind(p, nodes, y, a, left, n));
      @     } else {
      @         meanOfOne(p, 0.0);
      @     }
      @ }
      @
      @ // One step earlier there are the visits of the first nodes themselves besides.
      @ normal_behavior
      @   requires 0 <= n <= nodes && 0 <= y < nodes && 0 <= a < nodes && 0 <= left < 2147483647;
      @   measured_by n;
      @   ensures allVisits(p, nodes, y, a, left + 1, n)
      @       == (a < n ? FullPower.entry(p, nodes, left + 1, a, y) : 0.0) + allVisitsAfterStep(p, nodes, y, a, left, n);
      @ pure
      @ static model void visitsMove(\real p, int nodes, int y, int a, int left, int n) {
      @     if (n > 0) {
      @         visitsMove(p, nodes, y, a, left, n - 1);
      @     }
      @ }
      @
      @ // The walk keeps the uniform law, so the sum over all nodes is that after one step and the visits of a now.
      @ normal_behavior
      @   requires 2 <= nodes && 0 <= y < nodes && 0 <= a < nodes && 0 <= left < 2147483647;
      @   ensures allVisits(p, nodes, y, a, left + 1, nodes)
      @       == allVisits(p, nodes, y, a, left, nodes) + FullPower.entry(p, nodes, left + 1, a, y);
      @ pure
      @ static model void oneStepMore(\real p, int nodes, int y, int a, int left) {
      @     visitsMove(p, nodes, y, a, left, nodes);
      @     afterStepIsMean(p, nodes, y, a, left, nodes);
      @     neighboursAreAllNodes(p, nodes, y, a, left);
      @     meanOfOne(p, allVisits(p, nodes, y, a, left, nodes));
      @ }
      @
      @ normal_behavior
      @   ensures TotalMass.mean(p, x, x) == x;
      @ pure
      @ static model void meanOfOne(\real p, \real x) {
      @ }
      @
      @ normal_behavior
      @   requires 0 <= n <= nodes && 0 <= y < nodes;
      @   measured_by n;
      @   ensures allVisits(p, nodes, y, a, 0, n) == 0.0;
      @ pure
      @ static model void noVisitsAtTheEnd(\real p, int nodes, int y, int a, int n) {
      @     if (n > 0) {
      @         noVisitsAtTheEnd(p, nodes, y, a, n - 1);
      @     }
      @ }
      @
      @ // [Π^k] at (a, y) is [(Πᵀ)^k] at (y, a), the law of the displacement y − a.
      @ normal_behavior
      @   requires 0 <= y < nodes && 0 <= a < nodes && 0 <= k;
      @   measured_by a;
      @   ensures FullPower.entry(p, nodes, k, a, y) == TransitionMatrix.law(p, nodes, k, y >= a ? y - a : y - a + nodes);
      @ pure
      @ static model void entryIsLaw(\real p, int nodes, int k, int y, int a) {
      @     if (a == 0) {
      @         FullPower.firstRowIsLaw(p, nodes, k, y);
      @     } else {
      @         entryIsLaw(p, nodes, k, Circle.before(nodes, y), a - 1);
      @         FullPower.isShiftInvariant(p, nodes, k, a - 1, Circle.before(nodes, y));
      @     }
      @ }
      @
      @ // Σ_{k=1}^{left} [(Πᵀ)^k] at (y, a).
      @ normal_behavior
      @   requires 2 <= nodes && 0 <= y < nodes && 0 <= a < nodes && 0 <= left;
      @   measured_by left;
      @   ensures allVisits(p, nodes, y, a, left, nodes)
      @       == TransitionMatrix.lawSum(p, nodes, 1, left, y >= a ? y - a : y - a + nodes);
      @ pure
      @ static model void visitsAreThePowers(\real p, int nodes, int y, int a, int left) {
      @     if (left == 0) {
      @         noVisitsAtTheEnd(p, nodes, y, a, nodes);
      @     } else {
      @         visitsAreThePowers(p, nodes, y, a, left - 1);
      @         oneStepMore(p, nodes, y, a, left - 1);
      @         entryIsLaw(p, nodes, left, y, a);
      @     }
      @ }
      @
      @ // At V = 0 a walk adds 1/ε times u, and S/ε times its visits.
      @ normal_behavior
      @   requires 0 <= node < nodes && 0 <= y < nodes && 1 <= length && 0 <= left;
      @   requires epsilon > 0.0 && rate == quotient(1.0, epsilon) && s == score(length);
      @   measured_by 2 * left + 1;
      @   ensures entry(p, nodes, length, 0.0, epsilon, y, a, node, left, 0.0, u) == weighted(rate, s, u,
      @       FullPower.entry(p, nodes, left, node, y), visits(p, nodes, y, a, node, left));
      @ pure
      @ static model void entryAtZero(\real p, int nodes, int length, \real epsilon, \real rate, \real s, int y, int a,
      @         int node, int left, \real u) {
      @     if (left == 0) {
      @         endsAtOne(epsilon, rate, s, u);
      @     } else {
      @         \real nextU = plus(u, s, node == a ? 1.0 : 0.0);
      @         oneStepEarlier(p, nodes, length, epsilon, y, a, node, left, u, nextU);
      @         meanAtZero(p, nodes, length, epsilon, rate, s, y, a, Circle.after(nodes, node), Circle.before(nodes, node), left,
      @             u, nextU, node == a, entry(p, nodes, length, 0.0, epsilon, y, a, node, left, 0.0, u),
      @             FullPower.entry(p, nodes, left, node, y), visits(p, nodes, y, a, node, left));
      @     }
      @ }
      @
      @ normal_behavior
      @   requires 0 <= ahead < nodes && 0 <= behind < nodes && 0 <= y < nodes && 1 <= length && 1 <= left;
      @   requires epsilon > 0.0 && rate == quotient(1.0, epsilon) && s == score(length);
      @   requires nextU == plus(u, s, isVisit ? 1.0 : 0.0);
      @   requires whole == TotalMass.mean(p, entry(p, nodes, length, 0.0, epsilon, y, a, ahead, left - 1, 0.0, nextU),
      @       entry(p, nodes, length, 0.0, epsilon, y, a, behind, left - 1, 0.0, nextU));
      @   requires arrival == TotalMass.mean(p, FullPower.entry(p, nodes, left - 1, ahead, y),
      @       FullPower.entry(p, nodes, left - 1, behind, y));
      @   requires seen == (isVisit ? arrival : 0.0) + TotalMass.mean(p, visits(p, nodes, y, a, ahead, left - 1),
      @       visits(p, nodes, y, a, behind, left - 1));
      @   measured_by 2 * left;
      @   ensures whole == weighted(rate, s, u, arrival, seen);
      @ pure
      @ static model void meanAtZero(\real p, int nodes, int length, \real epsilon, \real rate, \real s, int y, int a,
      @         int ahead, int behind, int left, \real u, \real nextU, boolean isVisit, \real whole, \real arrival, \real seen) {
      @     entryAtZero(p, nodes, length, epsilon, rate, s, y, a, ahead, left - 1, nextU);
      @     entryAtZero(p, nodes, length, epsilon, rate, s, y, a, behind, left - 1, nextU);
      @     oneStepAtZero(p, rate, s, u, nextU, isVisit,
      @         entry(p, nodes, length, 0.0, epsilon, y, a, ahead, left - 1, 0.0, nextU),
      @         entry(p, nodes, length, 0.0, epsilon, y, a, behind, left - 1, 0.0, nextU),
      @         FullPower.entry(p, nodes, left - 1, ahead, y), FullPower.entry(p, nodes, left - 1, behind, y),
      @         visits(p, nodes, y, a, ahead, left - 1), visits(p, nodes, y, a, behind, left - 1), arrival, seen);
      @ }
      @
      @ normal_behavior
      @   requires 0 <= node < nodes && 0 <= y < nodes && 1 <= length && 1 <= left;
      @   requires nextU == plus(u, score(length), node == a ? 1.0 : 0.0);
      @   ensures entry(p, nodes, length, 0.0, epsilon, y, a, node, left, 0.0, u) == TotalMass.mean(p,
      @       entry(p, nodes, length, 0.0, epsilon, y, a, Circle.after(nodes, node), left - 1, 0.0, nextU),
      @       entry(p, nodes, length, 0.0, epsilon, y, a, Circle.before(nodes, node), left - 1, 0.0, nextU));
      @ pure
      @ static model void oneStepEarlier(\real p, int nodes, int length, \real epsilon, int y, int a, int node, int left,
      @         \real u, \real nextU) {
      @     heldIsZero(p, nodes, length, y, node);
      @ }
      @
      @ normal_behavior
      @   requires 0 <= s < nodes && 0 <= y < nodes && 1 <= length;
      @   ensures plus(0.0, score(length), held(p, nodes, length, 0.0, y, s)) == 0.0;
      @ pure
      @ static model void heldIsZero(\real p, int nodes, int length, int y, int s) {
      @ }
      @
      @ normal_behavior
      @   ensures \result == rate * product(u, arrival) + rate * product(s, visits);
      @ pure
      @ static model heap_free \real weighted(\real rate, \real s, \real u, \real arrival, \real visits) {
      @     return rate * product(u, arrival) + rate * product(s, visits);
      @ }
      @
      @ normal_behavior
      @   ensures \result == x * y;
      @ pure
      @ static model heap_free \real product(\real x, \real y) {
      @     return x * y;
      @ }
      @
      @ normal_behavior
      @   requires 0.0 <= s && 0.0 <= y && 0.0 <= x;
      @   ensures 0.0 <= s * y && 0.0 <= plus(x, s, y);
      @ pure
      @ static model void staysNonNegative(\real s, \real y, \real x) {
      @ }
      @
      @ normal_behavior
      @   requires 0.0 < k && k * y <= k * x;
      @   ensures y <= x;
      @ pure
      @ static model void orderedByAFactor(\real k, \real y, \real x) {
      @ }
      @
      @ normal_behavior
      @   requires 0.0 < d;
      @   ensures quotient(x, d) * d == x;
      @ pure
      @ static model void isQuotient(\real x, \real d) {
      @ }
      @
      @ normal_behavior
      @   requires epsilon > 0.0 && rate == quotient(1.0, epsilon);
      @   ensures weighted(rate, s, u, 1.0, 0.0) == quotient(u, epsilon + 0.0);
      @   ensures weighted(rate, s, u, 0.0, 0.0) == 0.0;
      @ pure
      @ static model void endsAtOne(\real epsilon, \real rate, \real s, \real u) {
      @ }
      @
      @ normal_behavior
      @   requires nextU == plus(u, s, isVisit ? 1.0 : 0.0);
      @   requires first == weighted(rate, s, nextU, arrival, visits);
      @   requires second == weighted(rate, s, nextU, otherArrival, otherVisits);
      @   requires meanArrival == TotalMass.mean(p, arrival, otherArrival);
      @   requires seen == (isVisit ? meanArrival : 0.0) + TotalMass.mean(p, visits, otherVisits);
      @   ensures TotalMass.mean(p, first, second) == weighted(rate, s, u, meanArrival, seen);
      @ pure
      @ static model void oneStepAtZero(\real p, \real rate, \real s, \real u, \real nextU, boolean isVisit, \real first,
      @         \real second, \real arrival, \real otherArrival, \real visits, \real otherVisits, \real meanArrival, \real seen) {
      @     meanOfWeighted(p, rate, s, nextU, arrival, otherArrival, visits, otherVisits);
      @     oneVisitMore(rate, s, u, nextU, isVisit, meanArrival, TotalMass.mean(p, visits, otherVisits), seen);
      @ }
      @
      @ normal_behavior
      @   ensures TotalMass.mean(p, weighted(rate, s, u, arrival, visits), weighted(rate, s, u, otherArrival, otherVisits))
      @       == weighted(rate, s, u, TotalMass.mean(p, arrival, otherArrival), TotalMass.mean(p, visits, otherVisits));
      @ pure
      @ static model void meanOfWeighted(\real p, \real rate, \real s, \real u, \real arrival, \real otherArrival,
      @         \real visits, \real otherVisits) {
      @     meanOfProducts(p, rate, u, arrival, otherArrival);
      @     meanOfProducts(p, rate, s, visits, otherVisits);
      @     meansOfSums(p, rate * product(u, arrival), rate * product(u, otherArrival), rate * product(s, visits),
      @         rate * product(s, otherVisits), weighted(rate, s, u, arrival, visits),
      @         weighted(rate, s, u, otherArrival, otherVisits));
      @ }
      @
      @ normal_behavior
      @   ensures TotalMass.mean(p, rate * product(u, x), rate * product(u, y)) == rate * product(u, TotalMass.mean(p, x, y));
      @ pure
      @ static model void meanOfProducts(\real p, \real rate, \real u, \real x, \real y) {
      @     meanScales(p, u, x, y);
      @     meanScales(p, rate, product(u, x), product(u, y));
      @ }
      @
      @ normal_behavior
      @   requires sum == x + u && otherSum == y + v;
      @   ensures TotalMass.mean(p, sum, otherSum) == TotalMass.mean(p, x, y) + TotalMass.mean(p, u, v);
      @ pure
      @ static model void meansOfSums(\real p, \real x, \real y, \real u, \real v, \real sum, \real otherSum) {
      @ }
      @
      @ normal_behavior
      @   ensures TotalMass.mean(p, k * x, k * y) == k * TotalMass.mean(p, x, y);
      @ pure
      @ static model void meanScales(\real p, \real k, \real x, \real y) {
      @ }
      @
      @ normal_behavior
      @   requires nextU == plus(u, s, isVisit ? 1.0 : 0.0) && seen == (isVisit ? arrival : 0.0) + visits;
      @   ensures weighted(rate, s, nextU, arrival, visits) == weighted(rate, s, u, arrival, seen);
      @ pure
      @ static model void oneVisitMore(\real rate, \real s, \real u, \real nextU, boolean isVisit, \real arrival,
      @         \real visits, \real seen) {
      @ }
      @
      @ normal_behavior
      @   requires 0 <= n <= nodes && 0 <= y < nodes && 1 <= length;
      @   requires epsilon > 0.0 && rate == quotient(1.0, epsilon) && s == score(length);
      @   measured_by n;
      @   ensures entries(p, nodes, length, 0.0, epsilon, y, a, n)
      @       == weighted(rate, s, 0.0, 0.0, allVisits(p, nodes, y, a, length - 1, n));
      @ pure
      @ static model void entriesAtZero(\real p, int nodes, int length, \real epsilon, \real rate, \real s, int y, int a,
      @         int n) {
      @     if (n == 0) {
      @         endsAtOne(epsilon, rate, s, 0.0);
      @     } else {
      @         entriesAtZero(p, nodes, length, epsilon, rate, s, y, a, n - 1);
      @         entryAtZero(p, nodes, length, epsilon, rate, s, y, a, n - 1, length - 1, 0.0);
      @         addsUp(rate, s, FullPower.entry(p, nodes, length - 1, n - 1, y),
      @             allVisits(p, nodes, y, a, length - 1, n - 1), visits(p, nodes, y, a, n - 1, length - 1),
      @             entries(p, nodes, length, 0.0, epsilon, y, a, n), allVisits(p, nodes, y, a, length - 1, n));
      @     }
      @ }
      @
      @ normal_behavior
      @   requires all == visits + more && sum == weighted(rate, s, 0.0, 0.0, visits) + weighted(rate, s, 0.0, arrival, more);
      @   ensures sum == weighted(rate, s, 0.0, 0.0, all);
      @ pure
      @ static model void addsUp(\real rate, \real s, \real arrival, \real visits, \real more, \real sum, \real all) {
      @ }
      @
      @ // 1/(εN) times the sum of the powers, over all starts.
      @ normal_behavior
      @   requires 2 <= nodes && 0 <= y < nodes && 0 <= a < nodes && 1 <= length;
      @   requires epsilon > 0.0 && rate == quotient(1.0, epsilon) && s == score(length);
      @   ensures entries(p, nodes, length, 0.0, epsilon, y, a, nodes) == weighted(rate, s, 0.0, 0.0,
      @       TransitionMatrix.lawSum(p, nodes, 1, length - 1, y >= a ? y - a : y - a + nodes));
      @ pure
      @ static model void sumAtZero(\real p, int nodes, int length, \real epsilon, \real rate, \real s, int y, int a) {
      @     entriesAtZero(p, nodes, length, epsilon, rate, s, y, a, nodes);
      @     visitsAreThePowers(p, nodes, y, a, length - 1);
      @ }
      @
      @ normal_behavior
      @   requires 1 <= n;
      @   ensures \result == x / n;
      @ pure
      @ static model heap_free \real part(\real x, int n) {
      @     return x / n;
      @ }
      @
      @ // The step from V = 0, for the factor η/(εNK), is that times the sum of the powers.
      @ normal_behavior
      @   requires 2 <= nodes && 0 <= y < nodes && 0 <= a < nodes && 1 <= length && epsilon > 0.0;
      @   requires factor * ((epsilon * length) * nodes) == eta;
      @   ensures product(eta, ofValue(p, nodes, length, 0.0, epsilon, y, a)) == held(p, nodes, length, factor, y, a);
      @ pure
      @ static model void atZero(\real p, int nodes, int length, \real eta, \real epsilon, \real factor, int y, int a) {
      @     \real x = TransitionMatrix.lawSum(p, nodes, 1, length - 1, y >= a ? y - a : y - a + nodes);
      @     gradientAtZero(p, nodes, length, epsilon, quotient(1.0, epsilon), score(length), y, a, x);
      @     regroups(nodes, length, eta, epsilon, factor, quotient(1.0, epsilon), score(length), x,
      @         ofValue(p, nodes, length, 0.0, epsilon, y, a));
      @     isHeld(p, nodes, length, factor, y, a, x);
      @ }
      @
      @ normal_behavior
      @   requires 0 <= y < nodes && 0 <= a < nodes && 1 <= length;
      @   requires x == TransitionMatrix.lawSum(p, nodes, 1, length - 1, y >= a ? y - a : y - a + nodes);
      @   ensures held(p, nodes, length, factor, y, a) == product(factor, x);
      @ pure
      @ static model void isHeld(\real p, int nodes, int length, \real factor, int y, int a, \real x) {
      @ }
      @
      @ normal_behavior
      @   requires 2 <= nodes && 0 <= y < nodes && 0 <= a < nodes && 1 <= length;
      @   requires epsilon > 0.0 && rate == quotient(1.0, epsilon) && s == score(length);
      @   requires x == TransitionMatrix.lawSum(p, nodes, 1, length - 1, y >= a ? y - a : y - a + nodes);
      @   ensures ofValue(p, nodes, length, 0.0, epsilon, y, a) == part(weighted(rate, s, 0.0, 0.0, x), nodes);
      @ pure
      @ static model void gradientAtZero(\real p, int nodes, int length, \real epsilon, \real rate, \real s, int y, int a,
      @         \real x) {
      @     sumAtZero(p, nodes, length, epsilon, rate, s, y, a);
      @ }
      @
      @ normal_behavior
      @   requires 1 <= nodes && 1 <= length && epsilon > 0.0 && rate == quotient(1.0, epsilon) && s == score(length);
      @   requires gradient == part(weighted(rate, s, 0.0, 0.0, x), nodes) && factor * ((epsilon * length) * nodes) == eta;
      @   ensures product(eta, gradient) == product(factor, x);
      @ pure
      @ static model void regroups(int nodes, int length, \real eta, \real epsilon, \real factor, \real rate, \real s,
      @         \real x, \real gradient) {
      @     ofVisitsOnly(rate, s, x);
      @     areShares(nodes, length, epsilon, rate, s);
      @     isPart(rate * (s * x), nodes, gradient);
      @     cancels(eta, gradient, factor, x, epsilon * length, (\real) nodes, rate, s);
      @ }
      @
      @ normal_behavior
      @   ensures weighted(rate, s, 0.0, 0.0, x) == rate * (s * x);
      @ pure
      @ static model void ofVisitsOnly(\real rate, \real s, \real x) {
      @ }
      @
      @ normal_behavior
      @   requires 1 <= nodes && 1 <= length && epsilon > 0.0 && rate == quotient(1.0, epsilon) && s == score(length);
      @   ensures (epsilon * length) * (rate * s) == 1.0;
      @ pure
      @ static model void areShares(int nodes, int length, \real epsilon, \real rate, \real s) {
      @     assert epsilon * rate == 1.0 && length * s == 1.0;
      @     inPairs(epsilon, (\real) length, rate, s);
      @ }
      @
      @ normal_behavior
      @   ensures (x * y) * (u * v) == (x * u) * (y * v);
      @ pure
      @ static model void inPairs(\real x, \real y, \real u, \real v) {
      @ }
      @
      @ normal_behavior
      @   requires 1 <= n && share == part(x, n);
      @   ensures share * n == x;
      @ pure
      @ static model void isPart(\real x, int n, \real share) {
      @ }
      @
      @ normal_behavior
      @   requires 1 <= nodes && 1 <= length && epsilon > 0.0;
      @   ensures C1FirstStep.factor(nodes, length, eta, epsilon) * ((epsilon * length) * nodes) == eta;
      @ pure
      @ static model void factorTimes(int nodes, int length, \real eta, \real epsilon) {
      @ }
      @
      @ // ηg = f·εNK·g = f·εN·(1/ε)(1/N)x = fx.
      @ normal_behavior
      @   requires factor * (k * nodes) == eta && gradient * nodes == rate * (s * x) && k * (rate * s) == 1.0;
      @   ensures product(eta, gradient) == product(factor, x);
      @ pure
      @ static model void cancels(\real eta, \real gradient, \real factor, \real x, \real k, \real nodes, \real rate,
      @         \real s) {
      @     moves(factor, k, nodes, gradient, eta);
      @     collects(factor, k, rate, s, x);
      @     ofOne(factor, k * (rate * s), x);
      @ }
      @
      @ normal_behavior
      @   requires eta == factor * (k * nodes);
      @   ensures product(eta, gradient) == product(factor * k, gradient * nodes);
      @ pure
      @ static model void moves(\real factor, \real k, \real nodes, \real gradient, \real eta) {
      @ }
      @
      @ normal_behavior
      @   ensures product(factor * k, rate * (s * x)) == product(factor * (k * (rate * s)), x);
      @ pure
      @ static model void collects(\real factor, \real k, \real rate, \real s, \real x) {
      @ }
      @
      @ normal_behavior
      @   requires one == 1.0;
      @   ensures product(factor * one, x) == product(factor, x);
      @ pure
      @ static model void ofOne(\real factor, \real one, \real x) {
      @ }
      @*/
}
