package org.circlewalk.spec.lemma;

//@ model import org.circlewalk.spec.walk.TotalMass;

/**
 * The walk that is stopped where it comes to node 0, for Lemma C.3: the circle cut at 0 is the interval 0 … K, of which both
 * ends are node 0. For p ≥ ½ none is stopped sooner than the one that starts at K − 1, a clockwise step before 0.
 *
 * <p>{@code kernel(p, K, t, a, b)} is the probability of being on b, within the interval, after t steps from a.
 */
public final class StoppedWalk {
    private StoppedWalk() {
    }

    /*@ normal_behavior
      @   requires 0 <= b <= nodes && 0 <= t;
      @   measured_by t;
      @   ensures \result == (b == 0 || b == nodes ? 0.0 : t == 0 ? (a == b ? 1.0 : 0.0)
      @       : TotalMass.mean(p, kernel(p, nodes, t - 1, a, b - 1), kernel(p, nodes, t - 1, a, b + 1)));
      @ pure
      @ static model heap_free \real kernel(\real p, int nodes, int t, int a, int b) {
      @     return b == 0 || b == nodes ? 0.0 : t == 0 ? (a == b ? 1.0 : 0.0)
      @       : TotalMass.mean(p, kernel(p, nodes, t - 1, a, b - 1), kernel(p, nodes, t - 1, a, b + 1));
      @ }
      @
      @ normal_behavior
      @   requires 0 <= b <= nodes && 0 <= t && 0.0 <= p && p <= 1.0;
      @   measured_by t;
      @   ensures 0.0 <= kernel(p, nodes, t, a, b);
      @ pure
      @ static model void isNonNegative(\real p, int nodes, int t, int a, int b) {
      @     if (t > 0 && 0 < b && b < nodes) {
      @         isNonNegative(p, nodes, t - 1, a, b - 1);
      @         isNonNegative(p, nodes, t - 1, a, b + 1);
      @         TotalMass.meanGrows(p, 0.0, 0.0, kernel(p, nodes, t - 1, a, b - 1), kernel(p, nodes, t - 1, a, b + 1));
      @         PowerSumGradient.meanOfOne(p, 0.0);
      @     }
      @ }
      @
      @ normal_behavior
      @   requires 0 <= b <= nodes && 0 <= t && (a == 0 || a == nodes);
      @   measured_by t;
      @   ensures kernel(p, nodes, t, a, b) == 0.0;
      @ pure
      @ static model void isStoppedAtTheEnds(\real p, int nodes, int t, int a, int b) {
      @     if (t > 0 && 0 < b && b < nodes) {
      @         isStoppedAtTheEnds(p, nodes, t - 1, a, b - 1);
      @         isStoppedAtTheEnds(p, nodes, t - 1, a, b + 1);
      @         PowerSumGradient.meanOfOne(p, 0.0);
      @     }
      @ }
      @
      @ // The first step first or the last step last, it is the same.
      @ normal_behavior
      @   requires 0 < a && a < nodes && 0 <= b <= nodes && 0 <= t < 2147483647;
      @   measured_by t;
      @   ensures kernel(p, nodes, t + 1, a, b)
      @       == TotalMass.mean(p, kernel(p, nodes, t, a + 1, b), kernel(p, nodes, t, a - 1, b));
      @ pure
      @ static model void firstStepFirst(\real p, int nodes, int t, int a, int b) {
      @     if (b == 0 || b == nodes) {
      @         PowerSumGradient.meanOfOne(p, 0.0);
      @     } else if (t > 0) {
      @         firstStepFirst(p, nodes, t - 1, a, b - 1);
      @         firstStepFirst(p, nodes, t - 1, a, b + 1);
      @         inAnyOrder(p, kernel(p, nodes, t - 1, a + 1, b - 1), kernel(p, nodes, t - 1, a - 1, b - 1),
      @             kernel(p, nodes, t - 1, a + 1, b + 1), kernel(p, nodes, t - 1, a - 1, b + 1));
      @     } else {
      @         oneStep(p, nodes, a, b);
      @     }
      @ }
      @
      @ normal_behavior
      @   requires 0 < a && a < nodes && 0 < b && b < nodes;
      @   ensures kernel(p, nodes, 1, a, b)
      @       == TotalMass.mean(p, kernel(p, nodes, 0, a + 1, b), kernel(p, nodes, 0, a - 1, b));
      @ pure
      @ static model void oneStep(\real p, int nodes, int a, int b) {
      @     assert kernel(p, nodes, 0, a, b - 1) == kernel(p, nodes, 0, a + 1, b);
      @     assert kernel(p, nodes, 0, a, b + 1) == kernel(p, nodes, 0, a - 1, b);
      @ }
      @
      @ normal_behavior
      @   ensures TotalMass.mean(p, TotalMass.mean(p, x, y), TotalMass.mean(p, u, v))
      @       == TotalMass.mean(p, TotalMass.mean(p, x, u), TotalMass.mean(p, y, v));
      @ pure
      @ static model void inAnyOrder(\real p, \real x, \real y, \real u, \real v) {
      @     expands(p, x, y, TotalMass.mean(p, x, y));
      @     expands(p, u, v, TotalMass.mean(p, u, v));
      @     expands(p, x, u, TotalMass.mean(p, x, u));
      @     expands(p, y, v, TotalMass.mean(p, y, v));
      @     isSum(p, TotalMass.mean(p, x, y), TotalMass.mean(p, u, v));
      @     isSum(p, TotalMass.mean(p, x, u), TotalMass.mean(p, y, v));
      @ }
      @
      @ normal_behavior
      @   ensures TotalMass.mean(p, x, y) == PowerSumGradient.product(p, x) + PowerSumGradient.product(1.0 - p, y);
      @ pure
      @ static model void isSum(\real p, \real x, \real y) {
      @ }
      @
      @ normal_behavior
      @   requires m == TotalMass.mean(p, x, y);
      @   ensures PowerSumGradient.product(p, m)
      @       == PowerSumGradient.product(p * p, x) + PowerSumGradient.product(p * (1.0 - p), y);
      @   ensures PowerSumGradient.product(1.0 - p, m)
      @       == PowerSumGradient.product(p * (1.0 - p), x) + PowerSumGradient.product((1.0 - p) * (1.0 - p), y);
      @ pure
      @ static model void expands(\real p, \real x, \real y, \real m) {
      @ }
      @*/

    // A path from 1 to b has (p/q)^(b−1) times the probability of its mirror image, from K − 1 to K − b.
    /*@ normal_behavior
      @   requires 0 <= n;
      @   measured_by n;
      @   ensures \result == (n == 0 ? 1.0 : x * power(x, n - 1));
      @ pure
      @ static model heap_free \real power(\real x, int n) {
      @     return n == 0 ? 1.0 : x * power(x, n - 1);
      @ }
      @
      @ normal_behavior
      @   requires 0 <= n && 0.0 <= q && q <= p && 0.0 < p;
      @   measured_by n;
      @   ensures 0.0 <= power(q, n) && power(q, n) <= power(p, n) && 0.0 < power(p, n);
      @ pure
      @ static model void powersAreOrdered(\real p, \real q, int n) {
      @     if (n > 0) {
      @         powersAreOrdered(p, q, n - 1);
      @         productsAreOrdered(p, q, power(p, n - 1), power(q, n - 1), power(p, n), power(q, n));
      @     }
      @ }
      @
      @ normal_behavior
      @   requires 0.0 <= q && q <= p && 0.0 < p && 0.0 <= y && y <= x && 0.0 < x && ofP == p * x && ofQ == q * y;
      @   ensures 0.0 <= ofQ && ofQ <= ofP && 0.0 < ofP;
      @ pure
      @ static model void productsAreOrdered(\real p, \real q, \real x, \real y, \real ofP, \real ofQ) {
      @     PowerSumGradient.staysNonNegative(q, y, 0.0);
      @     PowerSumGradient.staysNonNegative(p - q, y, 0.0);
      @     PowerSumGradient.staysNonNegative(p, x - y, 0.0);
      @ }
      @
      @ normal_behavior
      @   requires 0 < b && b < nodes && 0 <= t && 0.0 <= p && p <= 1.0;
      @   measured_by t;
      @   ensures PowerSumGradient.product(power(1.0 - p, b - 1), kernel(p, nodes, t, 1, b))
      @       == PowerSumGradient.product(power(p, b - 1), kernel(p, nodes, t, nodes - 1, nodes - b));
      @ pure
      @ static model void isMirrored(\real p, int nodes, int t, int b) {
      @     if (t == 0) {
      @         startsAreMirrored(p, nodes, b);
      @     } else {
      @         if (b > 1) {
      @             isMirrored(p, nodes, t - 1, b - 1);
      @         }
      @         if (b < nodes - 1) {
      @             isMirrored(p, nodes, t - 1, b + 1);
      @         }
      @         aheadIsMirrored(p, nodes, t - 1, b);
      @         oneStepMirrored(p, b, power(p, b - 1), power(1.0 - p, b - 1), b > 1 ? power(p, b - 2) : 0.0,
      @             b > 1 ? power(1.0 - p, b - 2) : 0.0, kernel(p, nodes, t - 1, 1, b - 1), kernel(p, nodes, t - 1, 1, b + 1),
      @             kernel(p, nodes, t - 1, nodes - 1, nodes - b + 1), kernel(p, nodes, t - 1, nodes - 1, nodes - b - 1),
      @             kernel(p, nodes, t, 1, b), kernel(p, nodes, t, nodes - 1, nodes - b));
      @     }
      @ }
      @
      @ normal_behavior
      @   requires 0 < b && b < nodes && 0 <= t;
      @   requires b < nodes - 1 ==> PowerSumGradient.product(power(1.0 - p, b), kernel(p, nodes, t, 1, b + 1))
      @       == PowerSumGradient.product(power(p, b), kernel(p, nodes, t, nodes - 1, nodes - b - 1));
      @   ensures PowerSumGradient.product((1.0 - p) * power(1.0 - p, b - 1), kernel(p, nodes, t, 1, b + 1))
      @       == PowerSumGradient.product(p * power(p, b - 1), kernel(p, nodes, t, nodes - 1, nodes - b - 1));
      @ pure
      @ static model void aheadIsMirrored(\real p, int nodes, int t, int b) {
      @     if (b == nodes - 1) {
      @         SoftmaxGradient.ofOneAndNone((1.0 - p) * power(1.0 - p, b - 1));
      @         SoftmaxGradient.ofOneAndNone(p * power(p, b - 1));
      @     } else {
      @         assert power(1.0 - p, b) == (1.0 - p) * power(1.0 - p, b - 1) && power(p, b) == p * power(p, b - 1);
      @     }
      @ }
      @
      @ normal_behavior
      @   requires 0 < b && b < nodes;
      @   ensures PowerSumGradient.product(power(1.0 - p, b - 1), kernel(p, nodes, 0, 1, b))
      @       == PowerSumGradient.product(power(p, b - 1), kernel(p, nodes, 0, nodes - 1, nodes - b));
      @ pure
      @ static model void startsAreMirrored(\real p, int nodes, int b) {
      @     SoftmaxGradient.ofOneAndNone(power(1.0 - p, b - 1));
      @     SoftmaxGradient.ofOneAndNone(power(p, b - 1));
      @ }
      @
      @ normal_behavior
      @   requires 1 <= b && (b > 1 ==> ofP == p * lessOfP && ofQ == (1.0 - p) * lessOfQ);
      @   requires b > 1 ==> PowerSumGradient.product(lessOfQ, behind) == PowerSumGradient.product(lessOfP, mirroredBehind);
      @   requires b == 1 ==> behind == 0.0 && mirroredBehind == 0.0;
      @   requires PowerSumGradient.product((1.0 - p) * ofQ, ahead) == PowerSumGradient.product(p * ofP, mirroredAhead);
      @   requires here == TotalMass.mean(p, behind, ahead) && mirrored == TotalMass.mean(p, mirroredAhead, mirroredBehind);
      @   ensures PowerSumGradient.product(ofQ, here) == PowerSumGradient.product(ofP, mirrored);
      @ pure
      @ static model void oneStepMirrored(\real p, int b, \real ofP, \real ofQ, \real lessOfP, \real lessOfQ, \real behind,
      @         \real ahead, \real mirroredBehind, \real mirroredAhead, \real here, \real mirrored) {
      @     splits(p, ofQ, behind, ahead, here);
      @     splits(p, ofP, mirroredAhead, mirroredBehind, mirrored);
      @     if (b > 1) {
      @         regroups(p, 1.0 - p, lessOfQ, behind, ofQ);
      @         regroups(1.0 - p, p, lessOfP, mirroredBehind, ofP);
      @         commutes(p, 1.0 - p);
      @     } else {
      @         SoftmaxGradient.ofOneAndNone(p * ofQ);
      @         SoftmaxGradient.ofOneAndNone((1.0 - p) * ofP);
      @     }
      @ }
      @
      @ normal_behavior
      @   requires m == TotalMass.mean(p, x, y);
      @   ensures PowerSumGradient.product(k, m)
      @       == PowerSumGradient.product(p * k, x) + PowerSumGradient.product((1.0 - p) * k, y);
      @ pure
      @ static model void splits(\real p, \real k, \real x, \real y, \real m) {
      @     PowerSumGradient.meanScales(p, k, x, y);
      @     isSum(p, k * x, k * y);
      @     associates(p, k, x);
      @     associates(1.0 - p, k, y);
      @ }
      @
      @ normal_behavior
      @   ensures PowerSumGradient.product(x, y * z) == PowerSumGradient.product(x * y, z);
      @ pure
      @ static model void associates(\real x, \real y, \real z) {
      @ }
      @
      @ normal_behavior
      @   requires next == y * z;
      @   ensures PowerSumGradient.product(x * next, w) == PowerSumGradient.product(x * y, PowerSumGradient.product(z, w));
      @ pure
      @ static model void regroups(\real x, \real y, \real z, \real w, \real next) {
      @     inTriples(x, y, z);
      @     associates(x * y, z, w);
      @     assert x * next == (x * y) * z && PowerSumGradient.product(z, w) == z * w;
      @ }
      @
      @ normal_behavior
      @   ensures x * (y * z) == (x * y) * z;
      @ pure
      @ static model void inTriples(\real x, \real y, \real z) {
      @ }
      @
      @ normal_behavior
      @   ensures x * y == y * x;
      @ pure
      @ static model void commutes(\real x, \real y) {
      @ }
      @
      @ // For p ≥ ½ it is at least as likely.
      @ normal_behavior
      @   requires 0 < b && b < nodes && 0 <= t && 0.5 <= p && p <= 1.0;
      @   ensures kernel(p, nodes, t, nodes - 1, nodes - b) <= kernel(p, nodes, t, 1, b);
      @ pure
      @ static model void isAtLeastItsMirrorImage(\real p, int nodes, int t, int b) {
      @     isMirrored(p, nodes, t, b);
      @     powersAreOrdered(p, 1.0 - p, b - 1);
      @     isNonNegative(p, nodes, t, 1, b);
      @     isNonNegative(p, nodes, t, nodes - 1, nodes - b);
      @     ratioDecides(power(p, b - 1), power(1.0 - p, b - 1), kernel(p, nodes, t, 1, b),
      @         kernel(p, nodes, t, nodes - 1, nodes - b));
      @ }
      @
      @ normal_behavior
      @   requires 0.0 <= ofQ && ofQ <= ofP && 0.0 < ofP && 0.0 <= x && 0.0 <= y;
      @   requires PowerSumGradient.product(ofQ, x) == PowerSumGradient.product(ofP, y);
      @   ensures y <= x;
      @ pure
      @ static model void ratioDecides(\real ofP, \real ofQ, \real x, \real y) {
      @     if (ofQ > 0.0) {
      @         PowerSumGradient.staysNonNegative(ofP - ofQ, y, 0.0);
      @         PowerSumGradient.orderedByAFactor(ofQ, y, x);
      @     }
      @ }
      @*/

    /*@ // The probability of being on one of the nodes 1 … n after t steps; with n = K − 1 that of not being stopped.
      @ normal_behavior
      @   requires 0 <= n && n < nodes && 0 <= t;
      @   measured_by n;
      @   ensures \result == (n == 0 ? 0.0 : alive(p, nodes, t, a, n - 1) + kernel(p, nodes, t, a, n));
      @ pure
      @ static model heap_free \real alive(\real p, int nodes, int t, int a, int n) {
      @     return n == 0 ? 0.0 : alive(p, nodes, t, a, n - 1) + kernel(p, nodes, t, a, n);
      @ }
      @
      @ // The same of K − 1 … K − n, from K − 1.
      @ normal_behavior
      @   requires 0 <= n && n < nodes && 0 <= t;
      @   measured_by n;
      @   ensures \result == (n == 0 ? 0.0 : mirrored(p, nodes, t, n - 1) + kernel(p, nodes, t, nodes - 1, nodes - n));
      @ pure
      @ static model heap_free \real mirrored(\real p, int nodes, int t, int n) {
      @     return n == 0 ? 0.0 : mirrored(p, nodes, t, n - 1) + kernel(p, nodes, t, nodes - 1, nodes - n);
      @ }
      @
      @ normal_behavior
      @   requires 0 <= n && n < nodes && 0 <= t;
      @   measured_by n;
      @   ensures mirrored(p, nodes, t, n)
      @       == alive(p, nodes, t, nodes - 1, nodes - 1) - alive(p, nodes, t, nodes - 1, nodes - 1 - n);
      @ pure
      @ static model void isSummedFromAbove(\real p, int nodes, int t, int n) {
      @     if (n > 0) {
      @         isSummedFromAbove(p, nodes, t, n - 1);
      @     }
      @ }
      @
      @ normal_behavior
      @   requires 0 <= n && n < nodes && 0 <= t && 0.5 <= p && p <= 1.0;
      @   measured_by n;
      @   ensures mirrored(p, nodes, t, n) <= alive(p, nodes, t, 1, n);
      @ pure
      @ static model void mirrorImagesAreLess(\real p, int nodes, int t, int n) {
      @     if (n > 0) {
      @         mirrorImagesAreLess(p, nodes, t, n - 1);
      @         isAtLeastItsMirrorImage(p, nodes, t, n);
      @     }
      @ }
      @
      @ normal_behavior
      @   requires 2 <= nodes && 0 <= t && 0.5 <= p && p <= 1.0;
      @   ensures alive(p, nodes, t, nodes - 1, nodes - 1) <= alive(p, nodes, t, 1, nodes - 1);
      @ pure
      @ static model void lastsLongestFromTheBottom(\real p, int nodes, int t) {
      @     isSummedFromAbove(p, nodes, t, nodes - 1);
      @     mirrorImagesAreLess(p, nodes, t, nodes - 1);
      @ }
      @
      @ normal_behavior
      @   requires 0 <= n && n < nodes && 0 < a && a < nodes && 0 <= t < 2147483647;
      @   measured_by n;
      @   ensures alive(p, nodes, t + 1, a, n)
      @       == TotalMass.mean(p, alive(p, nodes, t, a + 1, n), alive(p, nodes, t, a - 1, n));
      @ pure
      @ static model void aliveAfterOneStep(\real p, int nodes, int t, int a, int n) {
      @     if (n > 0) {
      @         aliveAfterOneStep(p, nodes, t, a, n - 1);
      @         firstStepFirst(p, nodes, t, a, n);
      @         oneNodeMore(p, alive(p, nodes, t + 1, a, n - 1), alive(p, nodes, t, a + 1, n - 1), alive(p, nodes, t, a - 1, n - 1),
      @             kernel(p, nodes, t + 1, a, n), kernel(p, nodes, t, a + 1, n), kernel(p, nodes, t, a - 1, n),
      @             alive(p, nodes, t, a + 1, n), alive(p, nodes, t, a - 1, n));
      @     } else {
      @         PowerSumGradient.meanOfOne(p, 0.0);
      @     }
      @ }
      @
      @ normal_behavior
      @   requires whole == TotalMass.mean(p, x, y) && more == TotalMass.mean(p, u, v) && nextX == x + u && nextY == y + v;
      @   ensures whole + more == TotalMass.mean(p, nextX, nextY);
      @ pure
      @ static model void oneNodeMore(\real p, \real whole, \real x, \real y, \real more, \real u, \real v, \real nextX,
      @         \real nextY) {
      @     TotalMass.meansAddUp(p, x, y, u, v);
      @ }
      @
      @ normal_behavior
      @   requires 0 <= n && n < nodes && 0 <= t && (a == 0 || a == nodes);
      @   measured_by n;
      @   ensures alive(p, nodes, t, a, n) == 0.0;
      @ pure
      @ static model void noneIsAliveAtTheEnds(\real p, int nodes, int t, int a, int n) {
      @     if (n > 0) {
      @         noneIsAliveAtTheEnds(p, nodes, t, a, n - 1);
      @         isStoppedAtTheEnds(p, nodes, t, a, n);
      @     }
      @ }
      @
      @ normal_behavior
      @   requires 0 <= n && n < nodes && 0 < a && a < nodes;
      @   measured_by n;
      @   ensures alive(p, nodes, 0, a, n) == (a <= n ? 1.0 : 0.0);
      @ pure
      @ static model void allAreAliveAtFirst(\real p, int nodes, int a, int n) {
      @     if (n > 0) {
      @         allAreAliveAtFirst(p, nodes, a, n - 1);
      @     }
      @ }
      @
      @ normal_behavior
      @   requires 0 <= n && n < nodes && 0 <= t && 0.0 <= p && p <= 1.0;
      @   measured_by n;
      @   ensures 0.0 <= alive(p, nodes, t, a, n);
      @ pure
      @ static model void aliveIsNonNegative(\real p, int nodes, int t, int a, int n) {
      @     if (n > 0) {
      @         aliveIsNonNegative(p, nodes, t, a, n - 1);
      @         isNonNegative(p, nodes, t, a, n);
      @     }
      @ }
      @
      @ // Who is stopped stays so, and at first none within is.
      @ normal_behavior
      @   requires 0 <= a <= nodes && 2 <= nodes && 0 <= t < 2147483647 && 0.0 <= p && p <= 1.0;
      @   measured_by t;
      @   ensures alive(p, nodes, t, a, nodes - 1) <= 1.0;
      @   ensures alive(p, nodes, t + 1, a, nodes - 1) <= alive(p, nodes, t, a, nodes - 1);
      @ pure
      @ static model void fewerAreAlive(\real p, int nodes, int t, int a) {
      @     if (a == 0 || a == nodes) {
      @         noneIsAliveAtTheEnds(p, nodes, t, a, nodes - 1);
      @         noneIsAliveAtTheEnds(p, nodes, t + 1, a, nodes - 1);
      @     } else {
      @         aliveAfterOneStep(p, nodes, t, a, nodes - 1);
      @         if (t > 0) {
      @             fewerAreAlive(p, nodes, t - 1, a);
      @             fewerAreAlive(p, nodes, t - 1, a + 1);
      @             fewerAreAlive(p, nodes, t - 1, a - 1);
      @             aliveAfterOneStep(p, nodes, t - 1, a, nodes - 1);
      @             TotalMass.meanGrows(p, alive(p, nodes, t, a + 1, nodes - 1), alive(p, nodes, t, a - 1, nodes - 1),
      @                 alive(p, nodes, t - 1, a + 1, nodes - 1), alive(p, nodes, t - 1, a - 1, nodes - 1));
      @         } else {
      @             allAreAliveAtFirst(p, nodes, a, nodes - 1);
      @             atMostAllAreAlive(p, nodes, a + 1);
      @             atMostAllAreAlive(p, nodes, a - 1);
      @             TotalMass.meanIsAtMost(p, alive(p, nodes, 0, a + 1, nodes - 1), alive(p, nodes, 0, a - 1, nodes - 1), 1.0);
      @         }
      @     }
      @ }
      @
      @ normal_behavior
      @   requires 0 <= a <= nodes && 2 <= nodes;
      @   ensures alive(p, nodes, 0, a, nodes - 1) <= 1.0;
      @ pure
      @ static model void atMostAllAreAlive(\real p, int nodes, int a) {
      @     if (a == 0 || a == nodes) {
      @         noneIsAliveAtTheEnds(p, nodes, 0, a, nodes - 1);
      @     } else {
      @         allAreAliveAtFirst(p, nodes, a, nodes - 1);
      @     }
      @ }
      @
      @ // None is stopped sooner than from K − 1.
      @ normal_behavior
      @   requires 0 < a && a < nodes && 0 <= t < 2147483647 && 0.5 <= p && p <= 1.0;
      @   measured_by t;
      @   ensures alive(p, nodes, t, nodes - 1, nodes - 1) <= alive(p, nodes, t, a, nodes - 1);
      @ pure
      @ static model void isStoppedSoonest(\real p, int nodes, int t, int a) {
      @     if (a == 1) {
      @         lastsLongestFromTheBottom(p, nodes, t);
      @     } else if (a < nodes - 1 && t > 0) {
      @         isStoppedSoonest(p, nodes, t - 1, a + 1);
      @         isStoppedSoonest(p, nodes, t - 1, a - 1);
      @         fewerAreAlive(p, nodes, t - 1, nodes - 1);
      @         aliveAfterOneStep(p, nodes, t - 1, a, nodes - 1);
      @         TotalMass.meanGrows(p, alive(p, nodes, t - 1, nodes - 1, nodes - 1), alive(p, nodes, t - 1, nodes - 1, nodes - 1),
      @             alive(p, nodes, t - 1, a + 1, nodes - 1), alive(p, nodes, t - 1, a - 1, nodes - 1));
      @         PowerSumGradient.meanOfOne(p, alive(p, nodes, t - 1, nodes - 1, nodes - 1));
      @     } else if (t == 0) {
      @         allAreAliveAtFirst(p, nodes, a, nodes - 1);
      @         allAreAliveAtFirst(p, nodes, nodes - 1, nodes - 1);
      @     }
      @ }
      @*/
}
