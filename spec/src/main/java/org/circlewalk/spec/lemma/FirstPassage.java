package org.circlewalk.spec.lemma;

//@ model import org.apache.commons.math3.fraction.BigFraction;
//@ model import org.circlewalk.spec.circle.Circle;
//@ model import org.circlewalk.spec.walk.FullPower;
//@ model import org.circlewalk.spec.walk.TotalMass;
//@ model import org.circlewalk.spec.walk.TransitionMatrix;

/**
 * Lemma C.3: the visits of node 0 from a start are the visits after the first, so that who comes there sooner visits it more;
 * for p ≥ ½ none comes sooner than from K − 1 ({@link StoppedWalk}), the offset of a clockwise step.
 */
public final class FirstPassage {
    private FirstPassage() {
    }

    /*@ // The probability of having been on node 0 within t steps from x, a number 0 … K of which 0 and K are node 0.
      @ normal_behavior
      @   requires 2 <= nodes && 0 <= t;
      @   ensures \result == 1.0 - StoppedWalk.alive(p, nodes, t, x, nodes - 1);
      @ pure
      @ static model heap_free \real passed(\real p, int nodes, int t, int x) {
      @     return 1.0 - StoppedWalk.alive(p, nodes, t, x, nodes - 1);
      @ }
      @
      @ // Σ_{t<m} P(passed within t)·P(on 0 again after n − t steps): the visits of 0 at the times n − m + 1 … n, for m = n + 1 all.
      @ normal_behavior
      @   requires 2 <= nodes && 0 <= m <= n + 1 && 0 <= n < 2147483647;
      @   measured_by m;
      @   ensures \result == (m == 0 ? 0.0 : renewal(p, nodes, n, x, m - 1)
      @       + PowerSumGradient.product(passed(p, nodes, m - 1, x), FullPower.entry(p, nodes, n - (m - 1), 0, 0)));
      @ pure
      @ static model heap_free \real renewal(\real p, int nodes, int n, int x, int m) {
      @     return m == 0 ? 0.0 : renewal(p, nodes, n, x, m - 1)
      @       + PowerSumGradient.product(passed(p, nodes, m - 1, x), FullPower.entry(p, nodes, n - (m - 1), 0, 0));
      @ }
      @
      @ // The expected visits of node 0 at the first m times, 0 … m − 1, from x.
      @ normal_behavior
      @   requires 0 <= x < nodes && 0 <= m;
      @   measured_by m;
      @   ensures \result == (m == 0 ? 0.0 : visits(p, nodes, x, m - 1) + FullPower.entry(p, nodes, m - 1, x, 0));
      @ pure
      @ static model heap_free \real visits(\real p, int nodes, int x, int m) {
      @     return m == 0 ? 0.0 : visits(p, nodes, x, m - 1) + FullPower.entry(p, nodes, m - 1, x, 0);
      @ }
      @
      @ normal_behavior
      @   requires 2 <= nodes && 0 < x && x < nodes && 0 <= t < 2147483647;
      @   ensures passed(p, nodes, t + 1, x) == TotalMass.mean(p, passed(p, nodes, t, x + 1), passed(p, nodes, t, x - 1));
      @ pure
      @ static model void passedAfterOneStep(\real p, int nodes, int t, int x) {
      @     StoppedWalk.aliveAfterOneStep(p, nodes, t, x, nodes - 1);
      @     ofComplements(p, StoppedWalk.alive(p, nodes, t, x + 1, nodes - 1), StoppedWalk.alive(p, nodes, t, x - 1, nodes - 1));
      @ }
      @
      @ normal_behavior
      @   ensures 1.0 - TotalMass.mean(p, u, v) == TotalMass.mean(p, 1.0 - u, 1.0 - v);
      @ pure
      @ static model void ofComplements(\real p, \real u, \real v) {
      @ }
      @
      @ // One step from within: the first term is none, as none has passed at time 0.
      @ normal_behavior
      @   requires 2 <= nodes && 0 < x && x < nodes && 0 <= m <= n + 1 && 0 <= n < 2147483646;
      @   measured_by m;
      @   ensures renewal(p, nodes, n + 1, x, m + 1)
      @       == TotalMass.mean(p, renewal(p, nodes, n, x + 1, m), renewal(p, nodes, n, x - 1, m));
      @ pure
      @ static model void renewalAfterOneStep(\real p, int nodes, int n, int x, int m) {
      @     if (m == 0) {
      @         StoppedWalk.allAreAliveAtFirst(p, nodes, x, nodes - 1);
      @         isNone(FullPower.entry(p, nodes, n + 1, 0, 0));
      @         PowerSumGradient.meanOfOne(p, 0.0);
      @         assert renewal(p, nodes, n + 1, x, 0) == 0.0;
      @     } else {
      @         renewalAfterOneStep(p, nodes, n, x, m - 1);
      @         passedAfterOneStep(p, nodes, m - 1, x);
      @         oneTermMore(p, passed(p, nodes, m, x), passed(p, nodes, m - 1, x + 1), passed(p, nodes, m - 1, x - 1),
      @             FullPower.entry(p, nodes, n + 1 - m, 0, 0), renewal(p, nodes, n + 1, x, m),
      @             renewal(p, nodes, n, x + 1, m - 1), renewal(p, nodes, n, x - 1, m - 1),
      @             renewal(p, nodes, n, x + 1, m), renewal(p, nodes, n, x - 1, m));
      @     }
      @ }
      @
      @ normal_behavior
      @   ensures PowerSumGradient.product(0.0, x) == 0.0 && PowerSumGradient.product(1.0, x) == x;
      @ pure
      @ static model void isNone(\real x) {
      @ }
      @
      @ normal_behavior
      @   requires passed == TotalMass.mean(p, ahead, behind) && whole == TotalMass.mean(p, x, y);
      @   requires nextX == x + PowerSumGradient.product(ahead, r) && nextY == y + PowerSumGradient.product(behind, r);
      @   ensures whole + PowerSumGradient.product(passed, r) == TotalMass.mean(p, nextX, nextY);
      @ pure
      @ static model void oneTermMore(\real p, \real passed, \real ahead, \real behind, \real r, \real whole, \real x, \real y,
      @         \real nextX, \real nextY) {
      @     meanTimes(p, ahead, behind, r, passed);
      @     TotalMass.meansAddUp(p, x, y, PowerSumGradient.product(ahead, r), PowerSumGradient.product(behind, r));
      @ }
      @
      @ normal_behavior
      @   requires m == TotalMass.mean(p, x, y);
      @   ensures PowerSumGradient.product(m, r)
      @       == TotalMass.mean(p, PowerSumGradient.product(x, r), PowerSumGradient.product(y, r));
      @ pure
      @ static model void meanTimes(\real p, \real x, \real y, \real r, \real m) {
      @     PowerSumGradient.meanScales(p, r, x, y);
      @     StoppedWalk.commutes(r, x);
      @     StoppedWalk.commutes(r, y);
      @     StoppedWalk.commutes(r, m);
      @ }
      @
      @ // From node 0 itself all has passed at time 0.
      @ normal_behavior
      @   requires 2 <= nodes && (x == 0 || x == nodes) && 0 <= m <= n + 1 && 0 <= n < 2147483647;
      @   measured_by m;
      @   ensures renewal(p, nodes, n, x, m) == visits(p, nodes, 0, n + 1) - visits(p, nodes, 0, n + 1 - m);
      @ pure
      @ static model void renewalFromTheEnds(\real p, int nodes, int n, int x, int m) {
      @     if (m > 0) {
      @         renewalFromTheEnds(p, nodes, n, x, m - 1);
      @         StoppedWalk.noneIsAliveAtTheEnds(p, nodes, m - 1, x, nodes - 1);
      @         isNone(FullPower.entry(p, nodes, n - (m - 1), 0, 0));
      @     }
      @ }
      @
      @ // One step from within: at time 0 it is not on node 0.
      @ normal_behavior
      @   requires 0 < x && x < nodes && 0 <= m < 2147483647;
      @   measured_by m;
      @   ensures visits(p, nodes, x, m + 1) == TotalMass.mean(p, visits(p, nodes, Circle.after(nodes, x), m),
      @       visits(p, nodes, Circle.before(nodes, x), m));
      @ pure
      @ static model void visitsAfterOneStep(\real p, int nodes, int x, int m) {
      @     int ahead = Circle.after(nodes, x);
      @     int behind = Circle.before(nodes, x);
      @     if (m == 0) {
      @         assert visits(p, nodes, x, 0) == 0.0;
      @         PowerSumGradient.meanOfOne(p, 0.0);
      @     } else {
      @         visitsAfterOneStep(p, nodes, x, m - 1);
      @         StoppedWalk.oneNodeMore(p, visits(p, nodes, x, m), visits(p, nodes, ahead, m - 1), visits(p, nodes, behind, m - 1),
      @             FullPower.entry(p, nodes, m, x, 0), FullPower.entry(p, nodes, m - 1, ahead, 0),
      @             FullPower.entry(p, nodes, m - 1, behind, 0), visits(p, nodes, ahead, m), visits(p, nodes, behind, m));
      @     }
      @ }
      @
      @ // The visits are those after the first.
      @ normal_behavior
      @   requires 2 <= nodes && 0 <= x <= nodes && 0 <= n < 2147483647;
      @   measured_by n;
      @   ensures renewal(p, nodes, n, x, n + 1) == visits(p, nodes, x == nodes ? 0 : x, n + 1);
      @ pure
      @ static model void visitsAreRenewed(\real p, int nodes, int n, int x) {
      @     if (x == 0 || x == nodes) {
      @         renewalFromTheEnds(p, nodes, n, x, n + 1);
      @         assert visits(p, nodes, 0, 0) == 0.0;
      @     } else if (n > 0) {
      @         visitsAreRenewed(p, nodes, n - 1, x + 1);
      @         visitsAreRenewed(p, nodes, n - 1, x - 1);
      @         renewalAfterOneStep(p, nodes, n - 1, x, n);
      @         visitsAfterOneStep(p, nodes, x, n);
      @     } else {
      @         noVisitAtFirst(p, nodes, x);
      @     }
      @ }
      @
      @ normal_behavior
      @   requires 0 < x && x < nodes;
      @   ensures renewal(p, nodes, 0, x, 1) == 0.0 && visits(p, nodes, x, 1) == 0.0;
      @ pure
      @ static model void noVisitAtFirst(\real p, int nodes, int x) {
      @     StoppedWalk.allAreAliveAtFirst(p, nodes, x, nodes - 1);
      @     isNone(FullPower.entry(p, nodes, 0, 0, 0));
      @     assert renewal(p, nodes, 0, x, 0) == 0.0 && visits(p, nodes, x, 0) == 0.0;
      @ }
      @
      @ normal_behavior
      @   requires 0 < x && x < nodes && 0 <= m <= n + 1 && 0 <= n < 2147483647 && 0.5 <= p && p <= 1.0;
      @   measured_by m;
      @   ensures renewal(p, nodes, n, x, m) <= renewal(p, nodes, n, nodes - 1, m);
      @ pure
      @ static model void renewalIsLargest(\real p, int nodes, int n, int x, int m) {
      @     if (m > 0) {
      @         renewalIsLargest(p, nodes, n, x, m - 1);
      @         StoppedWalk.isStoppedSoonest(p, nodes, m - 1, x);
      @         FullPower.isNonNegative(p, nodes, n - (m - 1), 0, 0);
      @         productGrows(passed(p, nodes, m - 1, x), passed(p, nodes, m - 1, nodes - 1),
      @             FullPower.entry(p, nodes, n - (m - 1), 0, 0));
      @     }
      @ }
      @
      @ normal_behavior
      @   requires x <= y && 0.0 <= r;
      @   ensures PowerSumGradient.product(x, r) <= PowerSumGradient.product(y, r);
      @ pure
      @ static model void productGrows(\real x, \real y, \real r) {
      @     PowerSumGradient.staysNonNegative(y - x, r, 0.0);
      @ }
      @
      @ // For p ≥ ½ node 0 is visited most from K − 1, but for the visit at time 0.
      @ normal_behavior
      @   requires 0 < x && x < nodes && 0 <= m < 2147483647 && 0.5 <= p && p <= 1.0;
      @   ensures visits(p, nodes, x, m) <= visits(p, nodes, nodes - 1, m);
      @ pure
      @ static model void visitsAreMost(\real p, int nodes, int x, int m) {
      @     if (m > 0) {
      @         visitsAreRenewed(p, nodes, m - 1, x);
      @         visitsAreRenewed(p, nodes, m - 1, nodes - 1);
      @         renewalIsLargest(p, nodes, m - 1, x, m);
      @     }
      @ }
      @
      @ normal_behavior
      @   requires 0 <= x < nodes && 0 <= k;
      @   ensures FullPower.entry(p, nodes, k, x, 0) == TransitionMatrix.law(p, nodes, k, x == 0 ? 0 : nodes - x);
      @ pure
      @ static model void isLaw(\real p, int nodes, int k, int x) {
      @     PowerSumGradient.entryIsLaw(p, nodes, k, 0, x);
      @ }
      @
      @ normal_behavior
      @   requires 0 <= x < nodes && 1 <= m;
      @   measured_by m;
      @   ensures visits(p, nodes, x, m)
      @       == (x == 0 ? 1.0 : 0.0) + TransitionMatrix.lawSum(p, nodes, 1, m - 1, x == 0 ? 0 : nodes - x);
      @ pure
      @ static model void visitsAreTheSumOfLaws(\real p, int nodes, int x, int m) {
      @     if (m > 1) {
      @         visitsAreTheSumOfLaws(p, nodes, x, m - 1);
      @         isLaw(p, nodes, m - 1, x);
      @     } else {
      @         assert visits(p, nodes, x, 0) == 0.0 && FullPower.entry(p, nodes, 0, x, 0) == (x == 0 ? 1.0 : 0.0);
      @         assert TransitionMatrix.lawSum(p, nodes, 1, 0, x == 0 ? 0 : nodes - x) == 0.0;
      @     }
      @ }
      @
      @ // The returns to 0 are the visits from its neighbours, a step later.
      @ normal_behavior
      @   requires 2 <= nodes && 1 <= m < 2147483647;
      @   measured_by m;
      @   ensures visits(p, nodes, 0, m) - 1.0
      @       == TotalMass.mean(p, visits(p, nodes, 1, m - 1), visits(p, nodes, nodes - 1, m - 1));
      @ pure
      @ static model void returnsAreVisits(\real p, int nodes, int m) {
      @     if (m == 1) {
      @         assert visits(p, nodes, 0, 0) == 0.0 && FullPower.entry(p, nodes, 0, 0, 0) == 1.0;
      @         assert visits(p, nodes, 1, 0) == 0.0 && visits(p, nodes, nodes - 1, 0) == 0.0;
      @         PowerSumGradient.meanOfOne(p, 0.0);
      @     } else {
      @         returnsAreVisits(p, nodes, m - 1);
      @         StoppedWalk.oneNodeMore(p, visits(p, nodes, 0, m - 1) - 1.0, visits(p, nodes, 1, m - 2),
      @             visits(p, nodes, nodes - 1, m - 2), FullPower.entry(p, nodes, m - 1, 0, 0),
      @             FullPower.entry(p, nodes, m - 2, 1, 0), FullPower.entry(p, nodes, m - 2, nodes - 1, 0),
      @             visits(p, nodes, 1, m - 1), visits(p, nodes, nodes - 1, m - 1));
      @     }
      @ }
      @
      @ normal_behavior
      @   requires 2 <= nodes && 1 <= m < 2147483647 && 0.5 <= p && p <= 1.0;
      @   ensures visits(p, nodes, 0, m) - 1.0 <= visits(p, nodes, nodes - 1, m);
      @ pure
      @ static model void returnsAreFewer(\real p, int nodes, int m) {
      @     returnsAreVisits(p, nodes, m);
      @     visitsAreMost(p, nodes, 1, m - 1);
      @     TotalMass.meanIsAtMost(p, visits(p, nodes, 1, m - 1), visits(p, nodes, nodes - 1, m - 1),
      @         visits(p, nodes, nodes - 1, m - 1));
      @     FullPower.isNonNegative(p, nodes, m - 1, nodes - 1, 0);
      @ }
      @
      @ // Σ_{k=1}^n h_k(d) is largest at d = 1.
      @ normal_behavior
      @   requires 2 <= nodes && 0 <= d < nodes && 0 <= n < 2147483646 && 0.5 <= p && p <= 1.0;
      @   ensures TransitionMatrix.lawSum(p, nodes, 1, n, d) <= TransitionMatrix.lawSum(p, nodes, 1, n, 1);
      @ pure
      @ static model void sumIsLargest(\real p, int nodes, int n, int d) {
      @     visitsAreTheSumOfLaws(p, nodes, nodes - 1, n + 1);
      @     if (d == 0) {
      @         visitsAreTheSumOfLaws(p, nodes, 0, n + 1);
      @         returnsAreFewer(p, nodes, n + 1);
      @     } else {
      @         visitsAreTheSumOfLaws(p, nodes, nodes - d, n + 1);
      @         visitsAreMost(p, nodes, nodes - d, n + 1);
      @     }
      @ }
      @
      @ normal_behavior
      @   requires 0.0 <= factor && x <= y;
      @   ensures factor * x <= factor * y;
      @ pure
      @ static model void scales(\real factor, \real x, \real y) {
      @     PowerSumGradient.staysNonNegative(factor, y - x, 0.0);
      @ }
      @
      @ normal_behavior
      @   requires 2 <= nodes && 0 <= y < nodes && 0 <= a < nodes && 0 <= s < nodes && 2 <= length < 2147483647;
      @   requires 0.5 <= p && p <= 1.0 && 0.0 <= eta && epsilon > 0.0;
      @   ensures 0.0 <= DescentFromZero.moved(p, nodes, length, 0.0, eta, epsilon, y, a);
      @   ensures DescentFromZero.moved(p, nodes, length, 0.0, eta, epsilon, y, a)
      @       <= DescentFromZero.moved(p, nodes, length, 0.0, eta, epsilon, Circle.after(nodes, s), s);
      @ pure
      @ static model void firstValueIsLargest(\real p, int nodes, int length, \real eta, \real epsilon, int y, int a, int s) {
      @     SecondStepBounds.lengthCancels(nodes, length, eta, epsilon);
      @     DescentFromZero.firstIsHeld(p, nodes, length, eta, epsilon, y, a);
      @     DescentFromZero.firstIsHeld(p, nodes, length, eta, epsilon, Circle.after(nodes, s), s);
      @     heldIsLargest(p, nodes, length, C1FirstStep.factor(nodes, length, eta, epsilon), y, a, s);
      @     heldIsNonNegative(p, nodes, length, C1FirstStep.factor(nodes, length, eta, epsilon), y, a);
      @ }
      @
      @ normal_behavior
      @   requires 1 <= nodes && 0 <= y < nodes && 0 <= a < nodes && 2 <= length && 0.0 <= p && p <= 1.0 && 0.0 <= factor;
      @   ensures 0.0 <= PowerSumGradient.held(p, nodes, length, factor, y, a);
      @ pure
      @ static model void heldIsNonNegative(\real p, int nodes, int length, \real factor, int y, int a) {
      @     PowerSumGradient.lawSumIsNonNegative(p, nodes, length - 1, y >= a ? y - a : y - a + nodes);
      @     PowerSumGradient.staysNonNegative(factor,
      @         TransitionMatrix.lawSum(p, nodes, 1, length - 1, y >= a ? y - a : y - a + nodes), 0.0);
      @ }
      @
      @ normal_behavior
      @   requires 2 <= nodes && 0 <= y < nodes && 0 <= a < nodes && 0 <= s < nodes && 2 <= length < 2147483647;
      @   requires 0.5 <= p && p <= 1.0 && 0.0 <= factor;
      @   ensures PowerSumGradient.held(p, nodes, length, factor, y, a)
      @       <= PowerSumGradient.held(p, nodes, length, factor, Circle.after(nodes, s), s);
      @ pure
      @ static model void heldIsLargest(\real p, int nodes, int length, \real factor, int y, int a, int s) {
      @     sumIsLargest(p, nodes, length - 1, y >= a ? y - a : y - a + nodes);
      @     scales(factor, TransitionMatrix.lawSum(p, nodes, 1, length - 1, y >= a ? y - a : y - a + nodes),
      @         TransitionMatrix.lawSum(p, nodes, 1, length - 1, 1));
      @     isAtOffsetOne(p, nodes, length, factor, s);
      @ }
      @
      @ normal_behavior
      @   requires 2 <= nodes && 0 <= s < nodes && 1 <= length;
      @   ensures PowerSumGradient.held(p, nodes, length, factor, Circle.after(nodes, s), s)
      @       == factor * TransitionMatrix.lawSum(p, nodes, 1, length - 1, 1);
      @ pure
      @ static model void isAtOffsetOne(\real p, int nodes, int length, \real factor, int s) {
      @     if (s == nodes - 1) {
      @         assert Circle.after(nodes, s) == 0;
      @     } else {
      @         assert Circle.after(nodes, s) == s + 1;
      @     }
      @ }
      @*/

    // states C.3, whole: all K ≥ 2, N ≥ 2, ½ ≤ p ≤ 1, η ≥ 0, ε > 0: V⁽¹⁾, by the gradient over all walks, is largest at (s + 1, s)
    /*@ normal_behavior
      @   requires 2 <= nodes && 0 <= y < nodes && 0 <= a < nodes && 0 <= s < nodes && 2 <= length < 2147483647;
      @   requires 0.5 <= p.value && p.value <= 1.0 && 0.0 <= eta.value && epsilon.value > 0.0;
      @   ensures \result.length == nodes && (\forall int k; 0 <= k < nodes; \result[k] != null);
      @   ensures 0.0 <= \result[y][a].value && \result[y][a].value <= \result[Circle.after(nodes, s)][s].value;
      @ pure
      @ static model BigFraction[][] largestEntry(int nodes, int length, BigFraction p, BigFraction eta, BigFraction epsilon,
      @         int y, int a, int s) {
      @     firstValueIsLargest(p.value, nodes, length, eta.value, epsilon.value, y, a, s);
      @     return DescentFromZero.firstValue(nodes, length, p, eta, epsilon);
      @ }
      @*/
}
