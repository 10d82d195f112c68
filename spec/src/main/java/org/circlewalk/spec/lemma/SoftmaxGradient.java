package org.circlewalk.spec.lemma;

import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.circle.Circle;
//@ model import org.circlewalk.spec.walk.FullPower;
//@ model import org.circlewalk.spec.walk.TotalMass;

/**
 * The expected gradient of Lemma B.1 by row y of V, at any V and any softmax scores, as an expectation over all walks: the
 * start is uniform, and what is to come is p times what comes after a clockwise step plus q times what comes after another.
 *
 * <p>Position i has the score S_i = w_i/Σw. Its weight w_i is the number of its token, s_i, times that of its position: what the
 * softmax has with e to the power of the two logits, of which only that they are positive is used. The last position holds
 * the zero token, so its weight is that of the position alone.
 *
 * <p>Of a walk three sums over i are carried along: d = Σ w_i, z = Σ w_i V[y][s_i] and u, that of the w_i where s_i = a.
 */
public final class SoftmaxGradient {
    private SoftmaxGradient() {
    }

    /*@ // The weight of a position.
      @ normal_behavior
      @   ensures \result == token * position;
      @ pure
      @ static model heap_free \real weight(\real token, \real position) {
      @     return token * position;
      @ }
      @
      @ // −∂ℓ/∂V[y][a] of a walk that ends in y, with the weights' sum d, by S_i = w_i/d; 0 of another walk.
      @ normal_behavior
      @   ensures \result == (isLabel ? PowerSumGradient.quotient(PowerSumGradient.quotient(u, d),
      @       epsilon + PowerSumGradient.quotient(z, d)) : 0.0);
      @ pure
      @ static model heap_free \real atEnd(\real epsilon, \real d, \real z, \real u, boolean isLabel) {
      @     return isLabel ? PowerSumGradient.quotient(PowerSumGradient.quotient(u, d),
      @       epsilon + PowerSumGradient.quotient(z, d)) : 0.0;
      @ }
      @
      @ // The expectation of it over the walks that are on the node with so many steps left, d, z and u being so far.
      @ normal_behavior
      @   requires 0 <= node < row.length && 0 <= y < row.length && tokens.length == row.length;
      @   requires 0 <= left < positions.length && (\forall int i; 0 <= i < row.length; row[i] != null);
      @   requires (\forall int i; 0 <= i < tokens.length; tokens[i] != null);
      @   requires (\forall int i; 0 <= i < positions.length; positions[i] != null);
      @   measured_by 2 * left;
      @   ensures \result == (left == 0 ? atEnd(epsilon, d + positions[positions.length - 1].value, z, u, node == y)
      @       : afterStep(p, row, tokens, positions, epsilon, y, a, node, left - 1,
      @           PowerSumGradient.plus(d, weight(tokens[node].value, positions[positions.length - 1 - left].value), 1.0),
      @           PowerSumGradient.plus(z, weight(tokens[node].value, positions[positions.length - 1 - left].value),
      @               row[node].value),
      @           PowerSumGradient.plus(u, weight(tokens[node].value, positions[positions.length - 1 - left].value),
      @               node == a ? 1.0 : 0.0)));
      @ pure
      @ static model \real entry(\real p, BigFraction[] row, BigFraction[] tokens, BigFraction[] positions, \real epsilon,
      @         int y, int a, int node, int left, \real d, \real z, \real u) {
      @     return left == 0 ? atEnd(epsilon, d + positions[positions.length - 1].value, z, u, node == y)
      @       : afterStep(p, row, tokens, positions, epsilon, y, a, node, left - 1,
      @           PowerSumGradient.plus(d, weight(tokens[node].value, positions[positions.length - 1 - left].value), 1.0),
      @           PowerSumGradient.plus(z, weight(tokens[node].value, positions[positions.length - 1 - left].value),
      @               row[node].value),
      @           PowerSumGradient.plus(u, weight(tokens[node].value, positions[positions.length - 1 - left].value),
      @               node == a ? 1.0 : 0.0));
      @ }
      @
      @ normal_behavior
      @   requires 0 <= node < row.length && 0 <= y < row.length && tokens.length == row.length;
      @   requires 0 <= left < positions.length && (\forall int i; 0 <= i < row.length; row[i] != null);
      @   requires (\forall int i; 0 <= i < tokens.length; tokens[i] != null);
      @   requires (\forall int i; 0 <= i < positions.length; positions[i] != null);
      @   measured_by 2 * left + 1;
      @   ensures \result == TotalMass.mean(p,
      @       entry(p, row, tokens, positions, epsilon, y, a, Circle.after(row.length, node), left, d, z, u),
      @       entry(p, row, tokens, positions, epsilon, y, a, Circle.before(row.length, node), left, d, z, u));
      @ pure
      @ static model \real afterStep(\real p, BigFraction[] row, BigFraction[] tokens, BigFraction[] positions, \real epsilon,
      @         int y, int a, int node, int left, \real d, \real z, \real u) {
      @     return TotalMass.mean(p,
      @       entry(p, row, tokens, positions, epsilon, y, a, Circle.after(row.length, node), left, d, z, u),
      @       entry(p, row, tokens, positions, epsilon, y, a, Circle.before(row.length, node), left, d, z, u));
      @ }
      @
      @ // Its sum over the first n starts.
      @ normal_behavior
      @   requires 0 <= n <= row.length && 0 <= y < row.length && tokens.length == row.length && 1 <= positions.length;
      @   requires (\forall int i; 0 <= i < row.length; row[i] != null);
      @   requires (\forall int i; 0 <= i < tokens.length; tokens[i] != null);
      @   requires (\forall int i; 0 <= i < positions.length; positions[i] != null);
      @   measured_by n;
      @   ensures \result == (n == 0 ? 0.0 : entries(p, row, tokens, positions, epsilon, y, a, n - 1)
      @       + entry(p, row, tokens, positions, epsilon, y, a, n - 1, positions.length - 1, 0.0, 0.0, 0.0));
      @ pure
      @ static model \real entries(\real p, BigFraction[] row, BigFraction[] tokens, BigFraction[] positions, \real epsilon,
      @         int y, int a, int n) {
      @     return n == 0 ? 0.0 : entries(p, row, tokens, positions, epsilon, y, a, n - 1)
      @       + entry(p, row, tokens, positions, epsilon, y, a, n - 1, positions.length - 1, 0.0, 0.0, 0.0);
      @ }
      @
      @ // −∂L/∂V[y][a], the mean over the K starts.
      @ normal_behavior
      @   requires 0 <= y < row.length && tokens.length == row.length && 1 <= positions.length;
      @   requires (\forall int i; 0 <= i < row.length; row[i] != null);
      @   requires (\forall int i; 0 <= i < tokens.length; tokens[i] != null);
      @   requires (\forall int i; 0 <= i < positions.length; positions[i] != null);
      @   ensures \result == PowerSumGradient.part(entries(p, row, tokens, positions, epsilon, y, a, row.length), row.length);
      @ pure
      @ static model \real ofValue(\real p, BigFraction[] row, BigFraction[] tokens, BigFraction[] positions, \real epsilon,
      @         int y, int a) {
      @     return PowerSumGradient.part(entries(p, row, tokens, positions, epsilon, y, a, row.length), row.length);
      @ }
      @*/

    /**
     * −∂L/∂V[y][a] over all K·2^{N−1} walks, exactly. The time is that of all walks.
     *
     * @param row       row y of V, index = node from 0, no entry negative
     * @param tokens    e to the power of the K token logits, index = node, or any positive numbers
     * @param positions e to the power of the N position logits, or any positive numbers
     * @param y         the true next node, from 0
     * @param a         the node at which V is looked up, from 0
     */
    //@ normal_behavior
    //@   requires 0 <= y < row.length && tokens.length == row.length && 1 <= positions.length;
    //@   requires (\forall int i; 0 <= i < row.length; row[i] != null && 0.0 <= row[i].value);
    //@   requires (\forall int i; 0 <= i < tokens.length; tokens[i] != null && 0.0 < tokens[i].value);
    //@   requires (\forall int i; 0 <= i < positions.length; positions[i] != null && 0.0 < positions[i].value);
    //@   requires epsilon.value > 0.0;
    //@   ensures \result.value == ofValue(p.value, row, tokens, positions, epsilon.value, y, a);
    //@ pure
    static BigFraction value(BigFraction p, BigFraction[] row, BigFraction[] tokens, BigFraction[] positions,
            BigFraction epsilon, int y, int a) {
        BigFraction zero = BigFraction.ZERO;
        BigFraction sum = zero;
        //@ loop_invariant 0 <= n <= row.length;
        //@ loop_invariant sum.value == entries(p.value, row, tokens, positions, epsilon.value, y, a, n);
        //@ loop_writes sum;
        //@ decreases row.length - n;
        for (int n = 0; n < row.length; n++) {
            sum = sum.add(from(p, row, tokens, positions, epsilon, y, a, n, positions.length - 1, zero, zero, zero));
        }
        return PowerSumGradient.share(sum, row.length);
    }

    /** The same over the walks that are on {@code node} with {@code left} steps to come; d, z and u are what they have so far. */
    //@ normal_behavior
    //@   requires 0 <= node < row.length && 0 <= y < row.length && tokens.length == row.length && 0 <= left < positions.length;
    //@   requires (\forall int i; 0 <= i < row.length; row[i] != null && 0.0 <= row[i].value);
    //@   requires (\forall int i; 0 <= i < tokens.length; tokens[i] != null && 0.0 < tokens[i].value);
    //@   requires (\forall int i; 0 <= i < positions.length; positions[i] != null && 0.0 < positions[i].value);
    //@   requires epsilon.value > 0.0 && 0.0 <= d.value && 0.0 <= z.value;
    //@   measured_by left;
    //@   ensures \result.value == entry(p.value, row, tokens, positions, epsilon.value, y, a, node, left, d.value, z.value,
    //@               u.value);
    //@ pure
    static BigFraction from(BigFraction p, BigFraction[] row, BigFraction[] tokens, BigFraction[] positions,
            BigFraction epsilon, int y, int a, int node, int left, BigFraction d, BigFraction z, BigFraction u) {
        if (left == 0) {
            return end(epsilon, d.add(positions[positions.length - 1]), z, u, node == y);
        }
        BigFraction weight = rationalWeight(tokens[node], positions[positions.length - 1 - left]);
        BigFraction nextD = plus(d, weight, BigFraction.ONE);
        BigFraction nextZ = plus(z, weight, row[node]);
        BigFraction nextU = PowerSumGradient.afterChoice(weight, u, node == a);
        BigFraction ahead = from(p, row, tokens, positions, epsilon, y, a, Circle.successor(row.length, node), left - 1, nextD,
                nextZ, nextU);
        BigFraction behind = from(p, row, tokens, positions, epsilon, y, a, Circle.predecessor(row.length, node), left - 1,
                nextD, nextZ, nextU);
        return PowerSumGradient.mean(p, ahead, behind);
    }

    //@ normal_behavior
    //@   requires 0.0 < token.value && 0.0 < position.value;
    //@   ensures \result.value == weight(token.value, position.value) && 0.0 < \result.value;
    //@ pure
    static BigFraction rationalWeight(BigFraction token, BigFraction position) {
        return token.multiply(position);
    }

    /** x + s·y; not negative if x and y are not. */
    //@ normal_behavior
    //@   requires 0.0 < s.value && 0.0 <= x.value && 0.0 <= y.value;
    //@   ensures \result.value == PowerSumGradient.plus(x.value, s.value, y.value) && 0.0 <= \result.value;
    //@ pure
    static BigFraction plus(BigFraction x, BigFraction s, BigFraction y) {
        return x.add(s.multiply(y));
    }

    /** −ℓ′ at Σ S_i V[y][s_i] times the scores of a, if the walk ends in y. */
    //@ normal_behavior
    //@   requires 0.0 < d.value && 0.0 <= z.value && epsilon.value > 0.0;
    //@   ensures \result.value == atEnd(epsilon.value, d.value, z.value, u.value, isLabel);
    //@ pure
    static BigFraction end(BigFraction epsilon, BigFraction d, BigFraction z, BigFraction u, boolean isLabel) {
        BigFraction attended = ratio(z, d);
        return isLabel ? u.divide(d).divide(epsilon.add(attended)) : BigFraction.ZERO;
    }

    //@ normal_behavior
    //@   requires 0.0 < y.value && 0.0 <= x.value;
    //@   ensures \result.value == PowerSumGradient.quotient(x.value, y.value) && 0.0 <= \result.value;
    //@ pure
    static BigFraction ratio(BigFraction x, BigFraction y) {
        return x.divide(y);
    }

    // Lemma C.6: where no entry of the row is below m ≥ 0, a walk to y has at most 1/(ε + m), since u ≤ d and mu ≤ z; and the walks to y
    // have the probability 1/K.
    /*@ normal_behavior
      @   requires epsilon > 0.0 && 0.0 <= m && 0.0 < d && 0.0 <= u && u <= d && m * u <= z;
      @   ensures 0.0 <= atEnd(epsilon, d, z, u, true);
      @   ensures atEnd(epsilon, d, z, u, true) <= PowerSumGradient.quotient(1.0, epsilon + m);
      @ pure
      @ static model void endIsBounded(\real epsilon, \real m, \real d, \real z, \real u) {
      @     isShare(u, d);
      @     sharesAreOrdered(d, z, u, m);
      @     quotientIsBounded(epsilon, m, PowerSumGradient.quotient(z, d), PowerSumGradient.quotient(u, d));
      @ }
      @
      @ normal_behavior
      @   requires 0.0 < d && 0.0 <= x;
      @   ensures 0.0 <= PowerSumGradient.quotient(x, d) && (x <= d ==> PowerSumGradient.quotient(x, d) <= 1.0);
      @ pure
      @ static model void isShare(\real x, \real d) {
      @ }
      @
      @ normal_behavior
      @   requires 0.0 < d && m * u <= z;
      @   ensures m * PowerSumGradient.quotient(u, d) <= PowerSumGradient.quotient(z, d);
      @ pure
      @ static model void sharesAreOrdered(\real d, \real z, \real u, \real m) {
      @     \real share = PowerSumGradient.quotient(u, d);
      @     \real other = PowerSumGradient.quotient(z, d);
      @     assert share * d == u && other * d == z;
      @     assert d * (m * share) == m * u;
      @     PowerSumGradient.orderedByAFactor(d, m * share, other);
      @ }
      @
      @ normal_behavior
      @   requires epsilon > 0.0 && 0.0 <= m && 0.0 <= u && u <= 1.0 && m * u <= z;
      @   ensures 0.0 <= PowerSumGradient.quotient(u, epsilon + z);
      @   ensures PowerSumGradient.quotient(u, epsilon + z) <= PowerSumGradient.quotient(1.0, epsilon + m);
      @ pure
      @ static model void quotientIsBounded(\real epsilon, \real m, \real z, \real u) {
      @     PowerSumGradient.staysNonNegative(m, u, 0.0);
      @     PowerSumGradient.staysNonNegative(epsilon, 1.0 - u, 0.0);
      @     isShare(u, epsilon + z);
      @     PowerSumGradient.isQuotient(u, epsilon + z);
      @     PowerSumGradient.isQuotient(1.0, epsilon + m);
      @     isLess(epsilon, m, z, u, epsilon + m, epsilon + z, PowerSumGradient.quotient(u, epsilon + z),
      @         PowerSumGradient.quotient(1.0, epsilon + m));
      @ }
      @
      @ normal_behavior
      @   requires 0.0 < s && 0.0 < t && x * t == u && most * s == 1.0 && s == epsilon + m && t == epsilon + z;
      @   requires m * u <= z && epsilon * u <= epsilon;
      @   ensures x <= most;
      @ pure
      @ static model void isLess(\real epsilon, \real m, \real z, \real u, \real s, \real t, \real x, \real most) {
      @     assert s * u == epsilon * u + m * u;
      @     inAnyOrder(s, t, x);
      @     PowerSumGradient.orderedByAFactor(t, s * x, 1.0);
      @     PowerSumGradient.orderedByAFactor(s, x, most);
      @ }
      @
      @ normal_behavior
      @   ensures t * (s * x) == s * (x * t);
      @ pure
      @ static model void inAnyOrder(\real s, \real t, \real x) {
      @ }
      @
      @ normal_behavior
      @   requires 0 <= node < row.length && 0 <= y < row.length && tokens.length == row.length;
      @   requires 0 <= left < positions.length && 0.0 <= p && p <= 1.0 && epsilon > 0.0 && 0.0 <= m;
      @   requires (\forall int i; 0 <= i < row.length; row[i] != null && m <= row[i].value);
      @   requires (\forall int i; 0 <= i < tokens.length; tokens[i] != null && 0.0 < tokens[i].value);
      @   requires (\forall int i; 0 <= i < positions.length; positions[i] != null && 0.0 < positions[i].value);
      @   requires 0.0 <= u && u <= d && m * u <= z && rate == PowerSumGradient.quotient(1.0, epsilon + m);
      @   measured_by left;
      @   ensures 0.0 <= entry(p, row, tokens, positions, epsilon, y, a, node, left, d, z, u);
      @   ensures entry(p, row, tokens, positions, epsilon, y, a, node, left, d, z, u)
      @       <= PowerSumGradient.product(rate, FullPower.entry(p, row.length, left, node, y));
      @ pure
      @ static model void entryIsBounded(\real p, BigFraction[] row, BigFraction[] tokens, BigFraction[] positions,
      @         \real epsilon, \real m, \real rate, int y, int a, int node, int left, \real d, \real z, \real u) {
      @     if (left == 0) {
      @         endIsBounded(epsilon, m, d + positions[positions.length - 1].value, z, u);
      @         ofOneAndNone(rate);
      @     } else {
      @         int ahead = Circle.after(row.length, node);
      @         int behind = Circle.before(row.length, node);
      @         \real w = weight(tokens[node].value, positions[positions.length - 1 - left].value);
      @         \real nextD = PowerSumGradient.plus(d, w, 1.0);
      @         \real nextZ = PowerSumGradient.plus(z, w, row[node].value);
      @         \real nextU = PowerSumGradient.plus(u, w, node == a ? 1.0 : 0.0);
      @         nextAreOrdered(tokens[node].value, positions[positions.length - 1 - left].value, row[node].value, m, d, z, u, w,
      @             nextD, nextZ, nextU, node == a);
      @         entryIsBounded(p, row, tokens, positions, epsilon, m, rate, y, a, ahead, left - 1, nextD, nextZ, nextU);
      @         entryIsBounded(p, row, tokens, positions, epsilon, m, rate, y, a, behind, left - 1, nextD, nextZ, nextU);
      @         oneStepEarlier(p, row, tokens, positions, epsilon, y, a, node, left, d, z, u, w, nextD, nextZ, nextU);
      @         meanIsBounded(p, rate, entry(p, row, tokens, positions, epsilon, y, a, ahead, left - 1, nextD, nextZ, nextU),
      @             entry(p, row, tokens, positions, epsilon, y, a, behind, left - 1, nextD, nextZ, nextU),
      @             FullPower.entry(p, row.length, left - 1, ahead, y), FullPower.entry(p, row.length, left - 1, behind, y),
      @             entry(p, row, tokens, positions, epsilon, y, a, node, left, d, z, u),
      @             FullPower.entry(p, row.length, left, node, y));
      @     }
      @ }
      @
      @ normal_behavior
      @   ensures PowerSumGradient.product(rate, 1.0) == rate && PowerSumGradient.product(rate, 0.0) == 0.0;
      @ pure
      @ static model void ofOneAndNone(\real rate) {
      @ }
      @
      @ normal_behavior
      @   requires 0 <= node < row.length && 0 <= y < row.length && tokens.length == row.length;
      @   requires 1 <= left < positions.length && (\forall int i; 0 <= i < row.length; row[i] != null);
      @   requires (\forall int i; 0 <= i < tokens.length; tokens[i] != null);
      @   requires (\forall int i; 0 <= i < positions.length; positions[i] != null);
      @   requires w == weight(tokens[node].value, positions[positions.length - 1 - left].value);
      @   requires nextD == PowerSumGradient.plus(d, w, 1.0) && nextZ == PowerSumGradient.plus(z, w, row[node].value);
      @   requires nextU == PowerSumGradient.plus(u, w, node == a ? 1.0 : 0.0);
      @   ensures entry(p, row, tokens, positions, epsilon, y, a, node, left, d, z, u) == TotalMass.mean(p,
      @       entry(p, row, tokens, positions, epsilon, y, a, Circle.after(row.length, node), left - 1, nextD, nextZ, nextU),
      @       entry(p, row, tokens, positions, epsilon, y, a, Circle.before(row.length, node), left - 1, nextD, nextZ, nextU));
      @ pure
      @ static model void oneStepEarlier(\real p, BigFraction[] row, BigFraction[] tokens, BigFraction[] positions,
      @         \real epsilon, int y, int a, int node, int left, \real d, \real z, \real u, \real w, \real nextD, \real nextZ,
      @         \real nextU) {
      @ }
      @
      @ normal_behavior
      @   requires 0.0 < token && 0.0 < position && 0.0 <= m && m <= value && 0.0 <= u && u <= d && m * u <= z;
      @   requires w == weight(token, position) && nextD == PowerSumGradient.plus(d, w, 1.0);
      @   requires nextZ == PowerSumGradient.plus(z, w, value) && nextU == PowerSumGradient.plus(u, w, isVisit ? 1.0 : 0.0);
      @   ensures 0.0 <= nextU && nextU <= nextD && m * nextU <= nextZ;
      @ pure
      @ static model void nextAreOrdered(\real token, \real position, \real value, \real m, \real d, \real z, \real u, \real w,
      @         \real nextD, \real nextZ, \real nextU, boolean isVisit) {
      @     PowerSumGradient.staysNonNegative(token, position, 0.0);
      @     PowerSumGradient.staysNonNegative(w, value - m, 0.0);
      @     PowerSumGradient.staysNonNegative(w, m, 0.0);
      @     ofTheNext(m, u, w, nextU, isVisit);
      @ }
      @
      @ normal_behavior
      @   requires nextU == PowerSumGradient.plus(u, w, isVisit ? 1.0 : 0.0);
      @   ensures m * nextU == m * u + (isVisit ? w * m : 0.0);
      @ pure
      @ static model void ofTheNext(\real m, \real u, \real w, \real nextU, boolean isVisit) {
      @     if (!isVisit) {
      @         PowerSumWalk.addsNone(u, w);
      @     }
      @ }
      @
      @ normal_behavior
      @   requires 0.0 <= p && p <= 1.0 && 0.0 <= x && x <= PowerSumGradient.product(rate, arrivalOfX);
      @   requires 0.0 <= y && y <= PowerSumGradient.product(rate, arrivalOfY);
      @   requires whole == TotalMass.mean(p, x, y) && arrival == TotalMass.mean(p, arrivalOfX, arrivalOfY);
      @   ensures 0.0 <= whole && whole <= PowerSumGradient.product(rate, arrival);
      @ pure
      @ static model void meanIsBounded(\real p, \real rate, \real x, \real y, \real arrivalOfX, \real arrivalOfY,
      @         \real whole, \real arrival) {
      @     SecondStepBounds.meansAreOrdered(p, x, y, rate * arrivalOfX, rate * arrivalOfY, whole,
      @         TotalMass.mean(p, rate * arrivalOfX, rate * arrivalOfY));
      @     PowerSumGradient.meanScales(p, rate, arrivalOfX, arrivalOfY);
      @ }
      @*/

    /*@ // The sum over the first n starts of the probability of being on y after k steps.
      @ normal_behavior
      @   requires 0 <= n <= nodes && 0 <= y < nodes && 0 <= k;
      @   measured_by n;
      @   ensures \result == (n == 0 ? 0.0 : arrivals(p, nodes, k, y, n - 1) + FullPower.entry(p, nodes, k, n - 1, y));
      @ pure
      @ static model heap_free \real arrivals(\real p, int nodes, int k, int y, int n) {
      @     return n == 0 ? 0.0 : arrivals(p, nodes, k, y, n - 1) + FullPower.entry(p, nodes, k, n - 1, y);
      @ }
      @
      @ normal_behavior
      @   requires 0 <= y < nodes && 0 <= a < nodes && 0 <= k;
      @   ensures FullPower.entry(p, nodes, k, a, y) == FullPower.entry(p, nodes, k, 0, y >= a ? y - a : y - a + nodes);
      @ pure
      @ static model void isInTheFirstRow(\real p, int nodes, int k, int a, int y) {
      @     PowerSumGradient.entryIsLaw(p, nodes, k, y, a);
      @     FullPower.firstRowIsLaw(p, nodes, k, y >= a ? y - a : y - a + nodes);
      @ }
      @
      @ // Column y of Π^k has the entries of row 0 in another order.
      @ normal_behavior
      @   requires 0 <= n <= y + 1 && 0 <= y < nodes && 0 <= k;
      @   measured_by n;
      @   ensures arrivals(p, nodes, k, y, n)
      @       == FullPower.rowSum(p, nodes, k, 0, y + 1) - FullPower.rowSum(p, nodes, k, 0, y + 1 - n);
      @ pure
      @ static model void startsUpToTheEnd(\real p, int nodes, int k, int y, int n) {
      @     if (n > 0) {
      @         startsUpToTheEnd(p, nodes, k, y, n - 1);
      @         isInTheFirstRow(p, nodes, k, n - 1, y);
      @     }
      @ }
      @
      @ normal_behavior
      @   requires 0 <= y < n && n <= nodes && 0 <= k;
      @   measured_by n;
      @   ensures arrivals(p, nodes, k, y, n) == FullPower.rowSum(p, nodes, k, 0, y + 1)
      @       + FullPower.rowSum(p, nodes, k, 0, nodes) - FullPower.rowSum(p, nodes, k, 0, nodes - (n - y - 1));
      @ pure
      @ static model void startsPastTheEnd(\real p, int nodes, int k, int y, int n) {
      @     if (n > y + 1) {
      @         startsPastTheEnd(p, nodes, k, y, n - 1);
      @         isInTheFirstRow(p, nodes, k, n - 1, y);
      @     } else {
      @         startsUpToTheEnd(p, nodes, k, y, n);
      @     }
      @ }
      @
      @ // The walk keeps the uniform law.
      @ normal_behavior
      @   requires 0 <= y < nodes && 0 <= k;
      @   ensures arrivals(p, nodes, k, y, nodes) == 1.0;
      @ pure
      @ static model void arrivalsAreOne(\real p, int nodes, int k, int y) {
      @     startsPastTheEnd(p, nodes, k, y, nodes);
      @     FullPower.rowSumIsOne(p, nodes, k, 0);
      @ }
      @
      @ normal_behavior
      @   requires 0 <= n <= row.length && 0 <= y < row.length && tokens.length == row.length;
      @   requires 1 <= positions.length && 0.0 <= p && p <= 1.0 && epsilon > 0.0 && 0.0 <= m;
      @   requires (\forall int i; 0 <= i < row.length; row[i] != null && m <= row[i].value);
      @   requires (\forall int i; 0 <= i < tokens.length; tokens[i] != null && 0.0 < tokens[i].value);
      @   requires (\forall int i; 0 <= i < positions.length; positions[i] != null && 0.0 < positions[i].value);
      @   requires rate == PowerSumGradient.quotient(1.0, epsilon + m);
      @   measured_by n;
      @   ensures 0.0 <= entries(p, row, tokens, positions, epsilon, y, a, n);
      @   ensures entries(p, row, tokens, positions, epsilon, y, a, n)
      @       <= PowerSumGradient.product(rate, arrivals(p, row.length, positions.length - 1, y, n));
      @ pure
      @ static model void entriesAreBounded(\real p, BigFraction[] row, BigFraction[] tokens, BigFraction[] positions,
      @         \real epsilon, \real m, \real rate, int y, int a, int n) {
      @     if (n > 0) {
      @         entriesAreBounded(p, row, tokens, positions, epsilon, m, rate, y, a, n - 1);
      @         ofOneAndNone(m);
      @         entryIsBounded(p, row, tokens, positions, epsilon, m, rate, y, a, n - 1, positions.length - 1, 0.0, 0.0, 0.0);
      @         oneStartMore(rate, entries(p, row, tokens, positions, epsilon, y, a, n - 1),
      @             entry(p, row, tokens, positions, epsilon, y, a, n - 1, positions.length - 1, 0.0, 0.0, 0.0),
      @             arrivals(p, row.length, positions.length - 1, y, n - 1),
      @             FullPower.entry(p, row.length, positions.length - 1, n - 1, y),
      @             entries(p, row, tokens, positions, epsilon, y, a, n),
      @             arrivals(p, row.length, positions.length - 1, y, n));
      @     } else {
      @         ofOneAndNone(rate);
      @     }
      @ }
      @
      @ normal_behavior
      @   requires 0.0 <= sum && sum <= PowerSumGradient.product(rate, arrivals);
      @   requires 0.0 <= more && more <= PowerSumGradient.product(rate, arrival);
      @   requires nextSum == sum + more && nextArrivals == arrivals + arrival;
      @   ensures 0.0 <= nextSum && nextSum <= PowerSumGradient.product(rate, nextArrivals);
      @ pure
      @ static model void oneStartMore(\real rate, \real sum, \real more, \real arrivals, \real arrival, \real nextSum,
      @         \real nextArrivals) {
      @ }
      @
      @ // 0 ≤ −∂L/∂V[y][a] ≤ 1/((ε + m)K), as its product with η.
      @ normal_behavior
      @   requires 0 <= y < row.length && tokens.length == row.length;
      @   requires 1 <= positions.length && 0.0 <= p && p <= 1.0 && epsilon > 0.0 && 0.0 <= m && 0.0 <= eta;
      @   requires (\forall int i; 0 <= i < row.length; row[i] != null && m <= row[i].value);
      @   requires (\forall int i; 0 <= i < tokens.length; tokens[i] != null && 0.0 < tokens[i].value);
      @   requires (\forall int i; 0 <= i < positions.length; positions[i] != null && 0.0 < positions[i].value);
      @   ensures 0.0 <= PowerSumGradient.product(eta, ofValue(p, row, tokens, positions, epsilon, y, a));
      @   ensures PowerSumGradient.product(eta, ofValue(p, row, tokens, positions, epsilon, y, a))
      @       <= eta / ((epsilon + m) * row.length);
      @ pure
      @ static model void isBounded(\real p, BigFraction[] row, BigFraction[] tokens, BigFraction[] positions, \real eta,
      @         \real epsilon, \real m, int y, int a) {
      @     \real rate = PowerSumGradient.quotient(1.0, epsilon + m);
      @     entriesAreBounded(p, row, tokens, positions, epsilon, m, rate, y, a, row.length);
      @     arrivalsAreOne(p, row.length, positions.length - 1, y);
      @     shareIsBounded(eta, epsilon + m, rate, entries(p, row, tokens, positions, epsilon, y, a, row.length), row.length,
      @         ofValue(p, row, tokens, positions, epsilon, y, a));
      @ }
      @
      @ normal_behavior
      @   requires 1 <= nodes && 0.0 <= eta && epsilon > 0.0 && rate == PowerSumGradient.quotient(1.0, epsilon);
      @   requires 0.0 <= sum && sum <= PowerSumGradient.product(rate, 1.0) && gradient == PowerSumGradient.part(sum, nodes);
      @   ensures 0.0 <= PowerSumGradient.product(eta, gradient);
      @   ensures PowerSumGradient.product(eta, gradient) <= eta / (epsilon * nodes);
      @ pure
      @ static model void shareIsBounded(\real eta, \real epsilon, \real rate, \real sum, int nodes, \real gradient) {
      @     partIsBounded(epsilon, rate, sum, (\real) nodes, gradient);
      @     SecondStepBounds.productsAreOrdered(eta, gradient, 1.0 / (epsilon * nodes));
      @     regroups(eta, epsilon * nodes);
      @ }
      @
      @ normal_behavior
      @   requires 1.0 <= k && epsilon > 0.0 && rate == PowerSumGradient.quotient(1.0, epsilon);
      @   requires 0.0 <= sum && sum <= PowerSumGradient.product(rate, 1.0) && gradient == sum / k;
      @   ensures 0.0 <= gradient && gradient <= 1.0 / (epsilon * k);
      @ pure
      @ static model void partIsBounded(\real epsilon, \real rate, \real sum, \real k, \real gradient) {
      @ }
      @
      @ normal_behavior
      @   requires 0.0 < x;
      @   ensures PowerSumGradient.product(eta, 1.0 / x) == eta / x;
      @ pure
      @ static model void regroups(\real eta, \real x) {
      @ }
      @*/
}
