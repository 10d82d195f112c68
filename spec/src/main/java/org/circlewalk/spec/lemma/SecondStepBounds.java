package org.circlewalk.spec.lemma;

import org.apache.commons.math3.fraction.BigFraction;
//@ model import org.circlewalk.spec.circle.Circle;
//@ model import org.circlewalk.spec.walk.FullPower;
//@ model import org.circlewalk.spec.walk.TotalMass;
//@ model import org.circlewalk.spec.walk.TransitionMatrix;

/**
 * Lemma C.4 for all parameters: 0 ≤ V⁽¹⁾ ≤ V⁽²⁾ ≤ 2V⁽¹⁾ ≤ η/(εK), entry by entry. The gradient at V ≥ 0 is at most the one at
 * V = 0, and Σ_{k=1}^{N−1} h_k(d) ≤ N/2, since two neighbouring laws have at most 1 at one node.
 */
public final class SecondStepBounds {
    private SecondStepBounds() {
    }

    /*@ // A walk moves V no more than at V = 0.
      @ normal_behavior
      @   requires 0 <= node < nodes && 0 <= y < nodes && 2 <= length && 0 <= left;
      @   requires 0.0 <= p && p <= 1.0 && 0.0 <= v && epsilon > 0.0 && 0.0 <= z && 0.0 <= u;
      @   measured_by 2 * left + 1;
      @   ensures 0.0 <= PowerSumGradient.entry(p, nodes, length, v, epsilon, y, a, node, left, z, u);
      @   ensures PowerSumGradient.entry(p, nodes, length, v, epsilon, y, a, node, left, z, u)
      @       <= PowerSumGradient.entry(p, nodes, length, 0.0, epsilon, y, a, node, left, 0.0, u);
      @ pure
      @ static model void entryIsBounded(\real p, int nodes, int length, \real v, \real epsilon, int y, int a, int node,
      @         int left, \real z, \real u) {
      @     if (left == 0) {
      @         quotientFalls(u, epsilon, z);
      @     } else {
      @         \real nextZ = PowerSumGradient.plus(z, PowerSumGradient.score(length),
      @             PowerSumGradient.held(p, nodes, length, v, y, node));
      @         \real nextU = PowerSumGradient.plus(u, PowerSumGradient.score(length), node == a ? 1.0 : 0.0);
      @         nextAreNonNegative(p, nodes, length, v, y, node, z, u, nextZ, nextU, node == a);
      @         PowerSumGradient.oneStepEarlier(p, nodes, length, epsilon, y, a, node, left, u, nextU);
      @         oneStepEarlier(p, nodes, length, v, epsilon, y, a, node, left, z, u, nextZ, nextU);
      @         meanIsBounded(p, nodes, length, v, epsilon, y, a, Circle.after(nodes, node), Circle.before(nodes, node), left,
      @             nextZ, nextU, PowerSumGradient.entry(p, nodes, length, v, epsilon, y, a, node, left, z, u),
      @             PowerSumGradient.entry(p, nodes, length, 0.0, epsilon, y, a, node, left, 0.0, u));
      @     }
      @ }
      @
      @ normal_behavior
      @   requires 0 <= ahead < nodes && 0 <= behind < nodes && 0 <= y < nodes && 2 <= length && 1 <= left;
      @   requires 0.0 <= p && p <= 1.0 && 0.0 <= v && epsilon > 0.0 && 0.0 <= z && 0.0 <= u;
      @   requires less == TotalMass.mean(p,
      @       PowerSumGradient.entry(p, nodes, length, v, epsilon, y, a, ahead, left - 1, z, u),
      @       PowerSumGradient.entry(p, nodes, length, v, epsilon, y, a, behind, left - 1, z, u));
      @   requires more == TotalMass.mean(p,
      @       PowerSumGradient.entry(p, nodes, length, 0.0, epsilon, y, a, ahead, left - 1, 0.0, u),
      @       PowerSumGradient.entry(p, nodes, length, 0.0, epsilon, y, a, behind, left - 1, 0.0, u));
      @   measured_by 2 * left;
      @   ensures 0.0 <= less && less <= more;
      @ pure
      @ static model void meanIsBounded(\real p, int nodes, int length, \real v, \real epsilon, int y, int a, int ahead,
      @         int behind, int left, \real z, \real u, \real less, \real more) {
      @     entryIsBounded(p, nodes, length, v, epsilon, y, a, ahead, left - 1, z, u);
      @     entryIsBounded(p, nodes, length, v, epsilon, y, a, behind, left - 1, z, u);
      @     meansAreOrdered(p, PowerSumGradient.entry(p, nodes, length, v, epsilon, y, a, ahead, left - 1, z, u),
      @         PowerSumGradient.entry(p, nodes, length, v, epsilon, y, a, behind, left - 1, z, u),
      @         PowerSumGradient.entry(p, nodes, length, 0.0, epsilon, y, a, ahead, left - 1, 0.0, u),
      @         PowerSumGradient.entry(p, nodes, length, 0.0, epsilon, y, a, behind, left - 1, 0.0, u), less, more);
      @ }
      @
      @ normal_behavior
      @   requires 0 <= node < nodes && 0 <= y < nodes && 2 <= length && 1 <= left;
      @   requires nextZ == PowerSumGradient.plus(z, PowerSumGradient.score(length),
      @       PowerSumGradient.held(p, nodes, length, v, y, node));
      @   requires nextU == PowerSumGradient.plus(u, PowerSumGradient.score(length), node == a ? 1.0 : 0.0);
      @   ensures PowerSumGradient.entry(p, nodes, length, v, epsilon, y, a, node, left, z, u) == TotalMass.mean(p,
      @       PowerSumGradient.entry(p, nodes, length, v, epsilon, y, a, Circle.after(nodes, node), left - 1, nextZ, nextU),
      @       PowerSumGradient.entry(p, nodes, length, v, epsilon, y, a, Circle.before(nodes, node), left - 1, nextZ, nextU));
      @ pure
      @ static model void oneStepEarlier(\real p, int nodes, int length, \real v, \real epsilon, int y, int a, int node,
      @         int left, \real z, \real u, \real nextZ, \real nextU) {
      @ }
      @
      @ normal_behavior
      @   requires 0.0 <= u && epsilon > 0.0 && 0.0 <= z;
      @   ensures 0.0 <= PowerSumGradient.quotient(u, epsilon + z);
      @   ensures PowerSumGradient.quotient(u, epsilon + z) <= PowerSumGradient.quotient(u, epsilon + 0.0);
      @ pure
      @ static model void quotientFalls(\real u, \real epsilon, \real z) {
      @ }
      @
      @ normal_behavior
      @   requires 0 <= node < nodes && 0 <= y < nodes && 2 <= length;
      @   requires 0.0 <= p && p <= 1.0 && 0.0 <= v && 0.0 <= z && 0.0 <= u;
      @   requires nextZ == PowerSumGradient.plus(z, PowerSumGradient.score(length),
      @       PowerSumGradient.held(p, nodes, length, v, y, node));
      @   requires nextU == PowerSumGradient.plus(u, PowerSumGradient.score(length), isVisit ? 1.0 : 0.0);
      @   ensures 0.0 <= nextZ && 0.0 <= nextU;
      @ pure
      @ static model void nextAreNonNegative(\real p, int nodes, int length, \real v, int y, int node, \real z, \real u,
      @         \real nextZ, \real nextU, boolean isVisit) {
      @     PowerSumGradient.lawSumIsNonNegative(p, nodes, length - 1, y >= node ? y - node : y - node + nodes);
      @     PowerSumGradient.staysNonNegative(PowerSumGradient.score(length), v,
      @         TransitionMatrix.lawSum(p, nodes, 1, length - 1, y >= node ? y - node : y - node + nodes), z);
      @ }
      @
      @ normal_behavior
      @   requires 0.0 <= p && p <= 1.0 && 0.0 <= x && x <= u && 0.0 <= y && y <= v;
      @   requires less == TotalMass.mean(p, x, y) && more == TotalMass.mean(p, u, v);
      @   ensures 0.0 <= less && less <= more;
      @ pure
      @ static model void meansAreOrdered(\real p, \real x, \real y, \real u, \real v, \real less, \real more) {
      @     TotalMass.meanGrows(p, x, y, u, v);
      @     TotalMass.meanGrows(p, 0.0, 0.0, x, y);
      @     PowerSumGradient.meanOfOne(p, 0.0);
      @ }
      @
      @ normal_behavior
      @   requires 0 <= n <= nodes && 0 <= y < nodes && 2 <= length;
      @   requires 0.0 <= p && p <= 1.0 && 0.0 <= v && epsilon > 0.0;
      @   measured_by n;
      @   ensures 0.0 <= PowerSumGradient.entries(p, nodes, length, v, epsilon, y, a, n);
      @   ensures PowerSumGradient.entries(p, nodes, length, v, epsilon, y, a, n)
      @       <= PowerSumGradient.entries(p, nodes, length, 0.0, epsilon, y, a, n);
      @ pure
      @ static model void entriesAreBounded(\real p, int nodes, int length, \real v, \real epsilon, int y, int a, int n) {
      @     if (n > 0) {
      @         entriesAreBounded(p, nodes, length, v, epsilon, y, a, n - 1);
      @         entryIsBounded(p, nodes, length, v, epsilon, y, a, n - 1, length - 1, 0.0, 0.0);
      @     }
      @ }
      @
      @ normal_behavior
      @   requires 0 <= y < nodes && 2 <= length && 0.0 <= p && p <= 1.0 && 0.0 <= v && epsilon > 0.0;
      @   ensures 0.0 <= PowerSumGradient.ofValue(p, nodes, length, v, epsilon, y, a);
      @   ensures PowerSumGradient.ofValue(p, nodes, length, v, epsilon, y, a)
      @       <= PowerSumGradient.ofValue(p, nodes, length, 0.0, epsilon, y, a);
      @ pure
      @ static model void gradientIsBounded(\real p, int nodes, int length, \real v, \real epsilon, int y, int a) {
      @     entriesAreBounded(p, nodes, length, v, epsilon, y, a, nodes);
      @     sharesAreOrdered(PowerSumGradient.entries(p, nodes, length, v, epsilon, y, a, nodes),
      @         PowerSumGradient.entries(p, nodes, length, 0.0, epsilon, y, a, nodes), nodes,
      @         PowerSumGradient.ofValue(p, nodes, length, v, epsilon, y, a),
      @         PowerSumGradient.ofValue(p, nodes, length, 0.0, epsilon, y, a));
      @ }
      @
      @ normal_behavior
      @   requires 1 <= n && 0.0 <= x && x <= y && less == x / n && more == y / n;
      @   ensures 0.0 <= less && less <= more;
      @ pure
      @ static model void sharesAreOrdered(\real x, \real y, int n, \real less, \real more) {
      @ }
      @
      @ normal_behavior
      @   requires 0.0 <= eta && 0.0 <= x && x <= y;
      @   ensures 0.0 <= PowerSumGradient.product(eta, x);
      @   ensures PowerSumGradient.product(eta, x) <= PowerSumGradient.product(eta, y);
      @ pure
      @ static model void productsAreOrdered(\real eta, \real x, \real y) {
      @ }
      @*/

    /*@ // Three nodes have at most the total mass.
      @ normal_behavior
      @   requires 0 <= n <= nodes && 0 <= i < nodes && 0 <= j < nodes && 0 <= k < nodes && i != j && j != k && i != k;
      @   requires 0 <= exponent && 0.0 <= p && p <= 1.0;
      @   requires atI == FullPower.entry(p, nodes, exponent, 0, i) && atJ == FullPower.entry(p, nodes, exponent, 0, j)
      @       && atK == FullPower.entry(p, nodes, exponent, 0, k);
      @   measured_by n;
      @   ensures (i < n ? atI : 0.0) + (j < n ? atJ : 0.0) + (k < n ? atK : 0.0) <= FullPower.rowSum(p, nodes, exponent, 0, n);
      @ pure
      @ static model void threeAreAtMostAll(\real p, int nodes, int exponent, int i, int j, int k, \real atI, \real atJ,
      @         \real atK, int n) {
      @     if (n > 0) {
      @         threeAreAtMostAll(p, nodes, exponent, i, j, k, atI, atJ, atK, n - 1);
      @         FullPower.isNonNegative(p, nodes, exponent, 0, n - 1);
      @         oneNodeMore(i, j, k, atI, atJ, atK, n, FullPower.entry(p, nodes, exponent, 0, n - 1),
      @             FullPower.rowSum(p, nodes, exponent, 0, n - 1), FullPower.rowSum(p, nodes, exponent, 0, n));
      @     }
      @ }
      @
      @ normal_behavior
      @   requires 1 <= n && i != j && j != k && i != k && 0.0 <= more && next == sum + more;
      @   requires (i == n - 1 ==> atI == more) && (j == n - 1 ==> atJ == more) && (k == n - 1 ==> atK == more);
      @   requires (i < n - 1 ? atI : 0.0) + (j < n - 1 ? atJ : 0.0) + (k < n - 1 ? atK : 0.0) <= sum;
      @   ensures (i < n ? atI : 0.0) + (j < n ? atJ : 0.0) + (k < n ? atK : 0.0) <= next;
      @ pure
      @ static model void oneNodeMore(int i, int j, int k, \real atI, \real atJ, \real atK, int n, \real more, \real sum,
      @         \real next) {
      @ }
      @
      @ normal_behavior
      @   requires 3 <= nodes && 0 <= d < nodes && 0 <= k && 0.0 <= p && p <= 1.0;
      @   ensures TransitionMatrix.law(p, nodes, k, d) + TransitionMatrix.law(p, nodes, k, Circle.before(nodes, d))
      @       + TransitionMatrix.law(p, nodes, k, Circle.after(nodes, d)) <= 1.0;
      @ pure
      @ static model void neighboursAreAtMostOne(\real p, int nodes, int k, int d) {
      @     int ahead = Circle.after(nodes, d);
      @     int behind = Circle.before(nodes, d);
      @     threeAreAtMostAll(p, nodes, k, d, behind, ahead, FullPower.entry(p, nodes, k, 0, d),
      @         FullPower.entry(p, nodes, k, 0, behind), FullPower.entry(p, nodes, k, 0, ahead), nodes);
      @     FullPower.rowSumIsOne(p, nodes, k, 0);
      @     FullPower.firstRowIsLaw(p, nodes, k, d);
      @     FullPower.firstRowIsLaw(p, nodes, k, behind);
      @     FullPower.firstRowIsLaw(p, nodes, k, ahead);
      @ }
      @
      @ // h_k(d) + h_{k+1}(d) ≤ 1.
      @ normal_behavior
      @   requires 3 <= nodes && 0 <= d < nodes && 0 <= k < 2147483647 && 0.0 <= p && p <= 1.0;
      @   ensures TransitionMatrix.law(p, nodes, k, d) + TransitionMatrix.law(p, nodes, k + 1, d) <= 1.0;
      @ pure
      @ static model void twoLawsAreAtMostOne(\real p, int nodes, int k, int d) {
      @     int ahead = Circle.after(nodes, d);
      @     int behind = Circle.before(nodes, d);
      @     neighboursAreAtMostOne(p, nodes, k, d);
      @     PowerSumGradient.lawIsNonNegative(p, nodes, k, ahead);
      @     PowerSumGradient.lawIsNonNegative(p, nodes, k, behind);
      @     meanIsAtMostTheSum(p, TransitionMatrix.law(p, nodes, k, behind), TransitionMatrix.law(p, nodes, k, ahead));
      @ }
      @
      @ normal_behavior
      @   requires 0.0 <= p && p <= 1.0 && 0.0 <= x && 0.0 <= y;
      @   ensures TotalMass.mean(p, x, y) <= x + y;
      @ pure
      @ static model void meanIsAtMostTheSum(\real p, \real x, \real y) {
      @ }
      @
      @ normal_behavior
      @   requires 3 <= nodes && 0 <= d < nodes && 0 <= last && 0.0 <= p && p <= 1.0;
      @   measured_by last;
      @   ensures 2.0 * TransitionMatrix.lawSum(p, nodes, 1, last, d) <= (\real) last + 1.0;
      @ pure
      @ static model void sumIsAtMostHalf(\real p, int nodes, int last, int d) {
      @     if (last > 1) {
      @         sumIsAtMostHalf(p, nodes, last - 2, d);
      @         twoLawsAreAtMostOne(p, nodes, last - 1, d);
      @         assert TransitionMatrix.lawSum(p, nodes, 1, last, d) == TransitionMatrix.lawSum(p, nodes, 1, last - 2, d)
      @             + TransitionMatrix.law(p, nodes, last - 1, d) + TransitionMatrix.law(p, nodes, last, d);
      @     } else if (last == 1) {
      @         twoLawsAreAtMostOne(p, nodes, 0, d);
      @         PowerSumGradient.lawIsNonNegative(p, nodes, 0, d);
      @     }
      @ }
      @
      @ // 2V ≤ vN.
      @ normal_behavior
      @   requires 3 <= nodes && 0 <= y < nodes && 0 <= a < nodes && 2 <= length && 0.0 <= p && p <= 1.0 && 0.0 <= v;
      @   ensures 0.0 <= PowerSumGradient.held(p, nodes, length, v, y, a);
      @   ensures 2.0 * PowerSumGradient.held(p, nodes, length, v, y, a) <= v * length;
      @ pure
      @ static model void heldIsBounded(\real p, int nodes, int length, \real v, int y, int a) {
      @     int d = y >= a ? y - a : y - a + nodes;
      @     sumIsAtMostHalf(p, nodes, length - 1, d);
      @     PowerSumGradient.lawSumIsNonNegative(p, nodes, length - 1, d);
      @     scaled(v, TransitionMatrix.lawSum(p, nodes, 1, length - 1, d), (\real) length);
      @ }
      @
      @ normal_behavior
      @   requires 0.0 <= factor && 0.0 <= sum && 2.0 * sum <= length;
      @   ensures 0.0 <= factor * sum && 2.0 * (factor * sum) <= factor * length;
      @ pure
      @ static model void scaled(\real factor, \real sum, \real length) {
      @ }
      @
      @ normal_behavior
      @   requires 1 <= nodes && 1 <= length && 0.0 <= eta && epsilon > 0.0;
      @   ensures 0.0 <= C1FirstStep.factor(nodes, length, eta, epsilon);
      @   ensures C1FirstStep.factor(nodes, length, eta, epsilon) * length == eta / (epsilon * nodes);
      @ pure
      @ static model void lengthCancels(int nodes, int length, \real eta, \real epsilon) {
      @ }
      @*/

    /*@ // Both steps, as V⁽¹⁾ = v·Σ_{k=1}^{N−1} (Πᵀ)^k.
      @ normal_behavior
      @   requires 3 <= nodes && 0 <= y < nodes && 0 <= a < nodes && 2 <= length;
      @   requires 0.0 <= p && p <= 1.0 && 0.0 <= eta && epsilon > 0.0;
      @   requires v == C1FirstStep.factor(nodes, length, eta, epsilon) && 0.0 <= v;
      @   requires first == DescentFromZero.moved(p, nodes, length, 0.0, eta, epsilon, y, a);
      @   requires second == DescentFromZero.moved(p, nodes, length, v, eta, epsilon, y, a);
      @   ensures 0.0 <= first && first <= second && second <= 2.0 * first && 2.0 * first <= v * length;
      @ pure
      @ static model void isBounded(\real p, int nodes, int length, \real v, \real eta, \real epsilon, int y, int a,
      @         \real first, \real second) {
      @     DescentFromZero.firstIsHeld(p, nodes, length, eta, epsilon, y, a);
      @     DescentFromZero.firstIsTheGradient(p, nodes, length, eta, epsilon, y, a);
      @     heldIsBounded(p, nodes, length, v, y, a);
      @     gradientIsBounded(p, nodes, length, v, epsilon, y, a);
      @     secondIsBetween(eta, PowerSumGradient.ofValue(p, nodes, length, v, epsilon, y, a),
      @         PowerSumGradient.ofValue(p, nodes, length, 0.0, epsilon, y, a), first, second);
      @ }
      @
      @ normal_behavior
      @   requires 0.0 <= eta && 0.0 <= gradient && gradient <= gradientAtZero;
      @   requires first == PowerSumGradient.product(eta, gradientAtZero);
      @   requires second == first + PowerSumGradient.product(eta, gradient);
      @   ensures first <= second && second <= 2.0 * first;
      @ pure
      @ static model void secondIsBetween(\real eta, \real gradient, \real gradientAtZero, \real first, \real second) {
      @     productsAreOrdered(eta, gradient, gradientAtZero);
      @ }
      @*/

    // states C.4, whole: all K ≥ 3, N ≥ 2, 0 ≤ p ≤ 1, η ≥ 0, ε > 0: 0 ≤ V⁽¹⁾ ≤ V⁽²⁾ ≤ 2V⁽¹⁾ ≤ η/(εK); V⁽²⁾ ≤ η/K + 2η/(εK²) if
    //   N ≥ 2K²/(εp(1−p))
    /*@ normal_behavior
      @   requires 3 <= nodes && 0 <= y < nodes && 0 <= a < nodes && 2 <= length;
      @   requires 0.0 <= p.value && p.value <= 1.0 && 0.0 <= eta.value && epsilon.value > 0.0;
      @   requires first == DescentFromZero.moved(p.value, nodes, length, 0.0, eta.value, epsilon.value, y, a);
      @   ensures \result.length == nodes && (\forall int k; 0 <= k < nodes; \result[k] != null);
      @   ensures 0.0 <= first && first <= \result[y][a].value && \result[y][a].value <= 2.0 * first;
      @   ensures 2.0 * first <= eta.value / (epsilon.value * nodes);
      @ pure
      @ static model BigFraction[][] secondIsBounded(int nodes, int length, BigFraction p, BigFraction eta,
      @         BigFraction epsilon, int y, int a, \real first) {
      @     \real v = C1FirstStep.factor(nodes, length, eta.value, epsilon.value);
      @     lengthCancels(nodes, length, eta.value, epsilon.value);
      @     isBounded(p.value, nodes, length, v, eta.value, epsilon.value, y, a, first,
      @         DescentFromZero.moved(p.value, nodes, length, v, eta.value, epsilon.value, y, a));
      @     return DescentFromZero.secondValue(nodes, length, p, eta, epsilon);
      @ }
      @*/
}
