package org.circlewalk.spec.lemma;

//@ model import org.apache.commons.math3.fraction.BigFraction;
//@ model import org.circlewalk.spec.walk.TransitionMatrix;

/**
 * How far Σ_{k=1}^n h_k(d) is from n/K, by Lemmas E.2 and E.3: K times it is between n − 1 − Kg and n + 1 + Kg, where
 * g = Σ_{k=1}^n r^k with r = 1 − p(1−p)/K², so that g·p(1−p)/K² is at most 1.
 */
final class LawSums {
    private LawSums() {
    }

    /*@ // p(1-p)/K².
      @ normal_behavior
      @   requires 1 <= nodes;
      @   ensures \result == 0.5 * Contraction.spread(p, Contraction.twoOverSquare((\real) nodes));
      @ pure
      @ static model heap_free \real gap(\real p, int nodes) {
      @     return 0.5 * Contraction.spread(p, Contraction.twoOverSquare((\real) nodes));
      @ }
      @
      @ normal_behavior
      @   requires 3 <= nodes && 0.0 <= p && p <= 1.0;
      @   ensures 0.0 <= gap(p, nodes) && gap(p, nodes) <= 0.5;
      @   ensures Contraction.rate(p, (\real) nodes) == 1.0 - 2.0 * gap(p, nodes) && 0.0 <= Contraction.rate(p, (\real) nodes);
      @ pure
      @ static model void gapIsSmall(\real p, int nodes) {
      @     Mixing.rateIsShare(p, (\real) nodes);
      @ }
      @
      @ normal_behavior
      @   requires 1 <= nodes;
      @   ensures Contraction.product(gap(p, nodes), (\real) nodes * (\real) nodes) == p * (1.0 - p);
      @ pure
      @ static model void gapTimesSquare(\real p, int nodes) {
      @     Contraction.timesSquare((\real) nodes);
      @     halves(p * (1.0 - p), Contraction.twoOverSquare((\real) nodes), (\real) nodes * (\real) nodes);
      @ }
      @
      @ normal_behavior
      @   requires Contraction.product(v, k) == 2.0;
      @   ensures Contraction.product(0.5 * (x * v), k) == x;
      @ pure
      @ static model void halves(\real x, \real v, \real k) {
      @     assert (x * v) * k == x * (v * k);
      @ }
      @
      @ normal_behavior
      @   requires rate == 1.0 - 2.0 * h && r == 1.0 - h && 0.0 <= rate && 0.0 <= u && u <= Contraction.square(v);
      @   ensures Contraction.product(rate, u) <= Contraction.square(Contraction.product(r, v));
      @ pure
      @ static model void squareGrows(\real h, \real rate, \real r, \real u, \real v) {
      @     PowerSumGradient.staysNonNegative(rate, Contraction.square(v) - u, 0.0);
      @     Contraction.isSquare(v);
      @     Contraction.isSquare(h);
      @     PowerSumGradient.staysNonNegative(Contraction.square(h), Contraction.square(v), 0.0);
      @     squareOfProduct(h, r, v);
      @ }
      @
      @ normal_behavior
      @   requires r == 1.0 - h;
      @   ensures Contraction.square(Contraction.product(r, v))
      @       == (1.0 - 2.0 * h) * Contraction.square(v) + Contraction.square(h) * Contraction.square(v);
      @ pure
      @ static model void squareOfProduct(\real h, \real r, \real v) {
      @ }
      @
      @ // The powers of 1 - 2p(1-p)/K² are at most the squares of those of 1 - p(1-p)/K².
      @ normal_behavior
      @   requires 3 <= nodes && 0 <= n && 0.0 <= p && p <= 1.0;
      @   measured_by n;
      @   ensures 0.0 <= Mixing.power(Contraction.rate(p, (\real) nodes), n);
      @   ensures Mixing.power(Contraction.rate(p, (\real) nodes), n)
      @       <= Contraction.square(Mixing.power(1.0 - gap(p, nodes), n));
      @   ensures 0.0 <= Mixing.power(1.0 - gap(p, nodes), n) && Mixing.power(1.0 - gap(p, nodes), n) <= 1.0;
      @ pure
      @ static model void rootOfThePower(\real p, int nodes, int n) {
      @     if (n > 0) {
      @         rootOfThePower(p, nodes, n - 1);
      @         gapIsSmall(p, nodes);
      @         squareGrows(gap(p, nodes), Contraction.rate(p, (\real) nodes), 1.0 - gap(p, nodes),
      @             Mixing.power(Contraction.rate(p, (\real) nodes), n - 1), Mixing.power(1.0 - gap(p, nodes), n - 1));
      @         staysShare(Contraction.rate(p, (\real) nodes), Mixing.power(Contraction.rate(p, (\real) nodes), n - 1));
      @         staysShare(1.0 - gap(p, nodes), Mixing.power(1.0 - gap(p, nodes), n - 1));
      @     } else {
      @         assert Contraction.square(1.0) == 1.0;
      @     }
      @ }
      @
      @ normal_behavior
      @   requires 0.0 <= x && 0.0 <= y;
      @   ensures 0.0 <= Contraction.product(x, y) && (x <= 1.0 && y <= 1.0 ==> Contraction.product(x, y) <= 1.0);
      @ pure
      @ static model void staysShare(\real x, \real y) {
      @     PowerSumGradient.staysNonNegative(x, y, 0.0);
      @     if (x <= 1.0 && y <= 1.0) {
      @         PowerSumGradient.staysNonNegative(1.0 - x, y, 0.0);
      @     }
      @ }
      @
      @ normal_behavior
      @   requires 3 <= nodes && 0 <= d < nodes && 0 <= k && 0.0 <= p.value && p.value <= 1.0;
      @   requires r == Mixing.power(1.0 - gap(p.value, nodes), k);
      @   ensures -r <= Mixing.deviation(p.value, nodes, k, d) && Mixing.deviation(p.value, nodes, k, d) <= r;
      @ pure
      @ static model void deviationIsSmall(int nodes, BigFraction p, int k, int d, \real r) {
      @     Mixing.lawIsNear(p, nodes, k, d);
      @     rootOfThePower(p.value, nodes, k);
      @     shareIsShare(nodes);
      @     isWithin(1.0 - Mixing.share(nodes), Mixing.power(Contraction.rate(p.value, (\real) nodes), k), r,
      @         Mixing.deviation(p.value, nodes, k, d));
      @ }
      @
      @ normal_behavior
      @   requires 3 <= nodes;
      @   ensures 0.0 <= Mixing.share(nodes) && Mixing.share(nodes) <= 1.0;
      @ pure
      @ static model void shareIsShare(int nodes) {
      @ }
      @
      @ normal_behavior
      @   requires 0.0 <= share && share <= 1.0 && 0.0 <= power && power <= Contraction.square(r) && 0.0 <= r;
      @   requires Contraction.square(x) <= Contraction.product(share, power);
      @   ensures -r <= x && x <= r;
      @ pure
      @ static model void isWithin(\real share, \real power, \real r, \real x) {
      @     PowerSumGradient.staysNonNegative(1.0 - share, power, 0.0);
      @     rootIsOrdered(x, r);
      @ }
      @
      @ normal_behavior
      @   requires 0.0 <= r && Contraction.square(x) <= Contraction.square(r);
      @   ensures -r <= x && x <= r;
      @ pure
      @ static model void rootIsOrdered(\real x, \real r) {
      @ }
      @
      @ // r + r² + … + rⁿ.
      @ normal_behavior
      @   requires 0 <= n;
      @   measured_by n;
      @   ensures \result == (n == 0 ? 0.0 : geometric(r, n - 1) + Mixing.power(r, n));
      @ pure
      @ static model heap_free \real geometric(\real r, int n) {
      @     return n == 0 ? 0.0 : geometric(r, n - 1) + Mixing.power(r, n);
      @ }
      @
      @ normal_behavior
      @   requires 0 <= n && r == 1.0 - h;
      @   measured_by n;
      @   ensures Contraction.product(h, geometric(r, n)) == r - Contraction.product(r, Mixing.power(r, n));
      @ pure
      @ static model void telescopes(\real h, \real r, int n) {
      @     if (n > 0) {
      @         telescopes(h, r, n - 1);
      @         oneTermMore(h, r, geometric(r, n - 1), Mixing.power(r, n), geometric(r, n));
      @     } else {
      @         ofNone(h);
      @         ofOne(r);
      @     }
      @ }
      @
      @ normal_behavior
      @   requires r == 1.0 - h && next == x + y;
      @   ensures Contraction.product(h, next) == Contraction.product(h, x) + y - Contraction.product(r, y);
      @ pure
      @ static model void oneTermMore(\real h, \real r, \real x, \real y, \real next) {
      @ }
      @
      @ normal_behavior
      @   ensures Contraction.product(x, 0.0) == 0.0;
      @ pure
      @ static model void ofNone(\real x) {
      @ }
      @
      @ normal_behavior
      @   ensures Contraction.product(x, 1.0) == x;
      @ pure
      @ static model void ofOne(\real x) {
      @ }
      @
      @ normal_behavior
      @   requires 3 <= nodes && 0 <= n && 0.0 <= p && p <= 1.0;
      @   ensures Contraction.product(gap(p, nodes), geometric(1.0 - gap(p, nodes), n)) <= 1.0;
      @ pure
      @ static model void geometricIsBounded(\real p, int nodes, int n) {
      @     gapIsSmall(p, nodes);
      @     telescopes(gap(p, nodes), 1.0 - gap(p, nodes), n);
      @     rootOfThePower(p, nodes, n);
      @     staysShare(1.0 - gap(p, nodes), Mixing.power(1.0 - gap(p, nodes), n));
      @ }
      @*/

    /*@ // The sum of the limits of h_1(d) … h_n(d).
      @ normal_behavior
      @   requires 0 <= d < nodes && 0 <= n;
      @   measured_by n;
      @   ensures \result == (n == 0 ? 0.0 : limits(nodes, n - 1, d) + (Mixing.fits(nodes, n, d) ? Mixing.share(nodes) : 0.0));
      @ pure
      @ static model heap_free \real limits(int nodes, int n, int d) {
      @     return n == 0 ? 0.0 : limits(nodes, n - 1, d) + (Mixing.fits(nodes, n, d) ? Mixing.share(nodes) : 0.0);
      @ }
      @
      @ normal_behavior
      @   requires 3 <= nodes && 0 <= d < nodes && 0 <= n;
      @   measured_by n;
      @   ensures (\real) n - 1.0 <= Contraction.product((\real) nodes, limits(nodes, n, d));
      @   ensures Contraction.product((\real) nodes, limits(nodes, n, d)) <= (\real) n + 1.0;
      @   ensures nodes % 2 == 1 ==> Contraction.product((\real) nodes, limits(nodes, n, d)) == (\real) n;
      @ pure
      @ static model void limitsAreNear(int nodes, int n, int d) {
      @     shareTimes(nodes);
      @     if (n == 0) {
      @         ofNone((\real) nodes);
      @     } else if (nodes % 2 == 1) {
      @         limitsAreNear(nodes, n - 1, d);
      @         addsUp((\real) nodes, limits(nodes, n - 1, d), Mixing.share(nodes), limits(nodes, n, d));
      @     } else if (n == 1) {
      @         ofNone((\real) nodes);
      @         assert limits(nodes, 0, d) == 0.0;
      @         assert limits(nodes, 1, d) == 0.0 || limits(nodes, 1, d) == Mixing.share(nodes);
      @     } else {
      @         limitsAreNear(nodes, n - 2, d);
      @         twoMore(nodes, n, d);
      @         addsUp((\real) nodes, limits(nodes, n - 2, d), Mixing.share(nodes), limits(nodes, n, d));
      @     }
      @ }
      @
      @ normal_behavior
      @   requires nodes % 2 == 0 && 0 <= d < nodes && 2 <= n;
      @   ensures limits(nodes, n, d) == limits(nodes, n - 2, d) + Mixing.share(nodes);
      @ pure
      @ static model void twoMore(int nodes, int n, int d) {
      @     fitsOneOfTwo(nodes, n, d);
      @     oneTermOfTwo(Mixing.fits(nodes, n, d), Mixing.fits(nodes, n - 1, d), Mixing.share(nodes), limits(nodes, n - 2, d),
      @         limits(nodes, n - 1, d), limits(nodes, n, d));
      @ }
      @
      @ normal_behavior
      @   requires isNow != isBefore;
      @   requires next == sum + (isBefore ? share : 0.0) && last == next + (isNow ? share : 0.0);
      @   ensures last == sum + share;
      @ pure
      @ static model void oneTermOfTwo(boolean isNow, boolean isBefore, \real share, \real sum, \real next, \real last) {
      @ }
      @
      @ normal_behavior
      @   requires nodes % 2 == 0 && 0 <= d < nodes && 1 <= n;
      @   ensures Mixing.fits(nodes, n, d) != Mixing.fits(nodes, n - 1, d);
      @ pure
      @ static model void fitsOneOfTwo(int nodes, int n, int d) {
      @     parityAlternates(n);
      @     isParity(d);
      @     assert Mixing.fits(nodes, n, d) == (d % 2 == n % 2) && Mixing.fits(nodes, n - 1, d) == (d % 2 == (n - 1) % 2);
      @ }
      @
      @ normal_behavior
      @   requires 1 <= n;
      @   ensures n % 2 == 0 ==> (n - 1) % 2 == 1;
      @   ensures n % 2 == 1 ==> (n - 1) % 2 == 0;
      @   ensures n % 2 == 0 || n % 2 == 1;
      @ pure
      @ static model void parityAlternates(int n) {
      @ }
      @
      @ normal_behavior
      @   requires 0 <= d;
      @   ensures d % 2 == 0 || d % 2 == 1;
      @ pure
      @ static model void isParity(int d) {
      @ }
      @
      @ normal_behavior
      @   requires 1 <= nodes;
      @   ensures Contraction.product((\real) nodes, Mixing.share(nodes)) == (nodes % 2 == 1 ? 1.0 : 2.0);
      @ pure
      @ static model void shareTimes(int nodes) {
      @ }
      @
      @ normal_behavior
      @   requires next == x + y;
      @   ensures Contraction.product(k, next) == Contraction.product(k, x) + Contraction.product(k, y);
      @ pure
      @ static model void addsUp(\real k, \real x, \real y, \real next) {
      @ }
      @
      @ normal_behavior
      @   requires 3 <= nodes && 0 <= d < nodes && 0 <= n < 2147483647 && 0.0 <= p.value && p.value <= 1.0;
      @   requires r == 1.0 - gap(p.value, nodes);
      @   measured_by n;
      @   ensures limits(nodes, n, d) - geometric(r, n) <= TransitionMatrix.lawSum(p.value, nodes, 1, n, d);
      @   ensures TransitionMatrix.lawSum(p.value, nodes, 1, n, d) <= limits(nodes, n, d) + geometric(r, n);
      @ pure
      @ static model void sumIsNear(int nodes, BigFraction p, int n, int d, \real r) {
      @     if (n > 0) {
      @         sumIsNear(nodes, p, n - 1, d, r);
      @         deviationIsSmall(nodes, p, n, d, Mixing.power(r, n));
      @     }
      @ }
      @
      @ // n − 1 − Kg ≤ K·Σ h_k(d) ≤ n + 1 + Kg.
      @ normal_behavior
      @   requires 3 <= nodes && 0 <= d < nodes && 0 <= n < 2147483647 && 0.0 <= p.value && p.value <= 1.0;
      @   requires g == geometric(1.0 - gap(p.value, nodes), n) && sum == TransitionMatrix.lawSum(p.value, nodes, 1, n, d);
      @   ensures (\real) n - 1.0 - Contraction.product((\real) nodes, g) <= Contraction.product((\real) nodes, sum);
      @   ensures Contraction.product((\real) nodes, sum) <= (\real) n + 1.0 + Contraction.product((\real) nodes, g);
      @   ensures Contraction.product(gap(p.value, nodes), g) <= 1.0;
      @ pure
      @ static model void isNear(int nodes, BigFraction p, int n, int d, \real g, \real sum) {
      @     sumIsNear(nodes, p, n, d, 1.0 - gap(p.value, nodes));
      @     limitsAreNear(nodes, n, d);
      @     geometricIsBounded(p.value, nodes, n);
      @     isBetween((\real) nodes, limits(nodes, n, d), g, sum);
      @ }
      @
      @ normal_behavior
      @   requires 0.0 <= k && limits - g <= sum && sum <= limits + g;
      @   ensures Contraction.product(k, limits) - Contraction.product(k, g) <= Contraction.product(k, sum);
      @   ensures Contraction.product(k, sum) <= Contraction.product(k, limits) + Contraction.product(k, g);
      @ pure
      @ static model void isBetween(\real k, \real limits, \real g, \real sum) {
      @     PowerSumGradient.staysNonNegative(k, sum - (limits - g), 0.0);
      @     PowerSumGradient.staysNonNegative(k, limits + g - sum, 0.0);
      @ }
      @*/

    // K·Σ ≥ N/2 and (2/N)·Σ ≤ 2/K + ε, for N large enough, both without a quotient.
    /*@ normal_behavior
      @   requires 3 <= nodes && 0 <= d < nodes && 2 <= length < 2147483647 && 0.0 < p.value && p.value < 1.0;
      @   requires 2.0 * ((\real) nodes * ((\real) nodes * (\real) nodes)) <= (p.value * (1.0 - p.value)) * ((\real) length - 4.0);
      @   ensures (\real) length
      @       <= 2.0 * Contraction.product((\real) nodes, TransitionMatrix.lawSum(p.value, nodes, 1, length - 1, d));
      @ pure
      @ static model void isAtLeastHalf(int nodes, BigFraction p, int length, int d) {
      @     \real g = geometric(1.0 - gap(p.value, nodes), length - 1);
      @     isNear(nodes, p, length - 1, d, g, TransitionMatrix.lawSum(p.value, nodes, 1, length - 1, d));
      @     gapTimesSquare(p.value, nodes);
      @     geometricIsSmall(gap(p.value, nodes), (\real) nodes, p.value * (1.0 - p.value), (\real) length - 4.0, g);
      @ }
      @
      @ normal_behavior
      @   requires 3.0 <= size && 0.0 < x && Contraction.product(h, size * size) == x && Contraction.product(h, g) <= 1.0;
      @   requires 2.0 * (size * (size * size)) <= x * m;
      @   ensures 2.0 * Contraction.product(size, g) <= m;
      @ pure
      @ static model void geometricIsSmall(\real h, \real size, \real x, \real m, \real g) {
      @     isPositive(h, size * size, x);
      @     \real y = size * size;
      @     assert x * m == y * (h * m);
      @     assert 2.0 * (size * (size * size)) == y * (2.0 * size);
      @     PowerSumGradient.orderedByAFactor(y, 2.0 * size, h * m);
      @     PowerSumGradient.staysNonNegative(size, 1.0 - Contraction.product(h, g), 0.0);
      @     assert h * (2.0 * Contraction.product(size, g)) == 2.0 * (size * Contraction.product(h, g));
      @     PowerSumGradient.orderedByAFactor(h, 2.0 * Contraction.product(size, g), m);
      @ }
      @
      @ normal_behavior
      @   requires 0.0 < x && 0.0 < y && Contraction.product(h, y) == x;
      @   ensures 0.0 < h;
      @ pure
      @ static model void isPositive(\real h, \real y, \real x) {
      @ }
      @
      @ normal_behavior
      @   requires 3 <= nodes && 0 <= d < nodes && 2 <= length < 2147483647 && 0.0 < p.value && p.value < 1.0 && 0.0 < epsilon;
      @   requires 2.0 * ((\real) nodes * (\real) nodes) <= (p.value * (1.0 - p.value)) * (epsilon * (\real) length);
      @   ensures 2.0 * Contraction.product((\real) nodes, TransitionMatrix.lawSum(p.value, nodes, 1, length - 1, d))
      @       <= 2.0 * (\real) length + Contraction.product((\real) nodes, epsilon * (\real) length);
      @ pure
      @ static model void isAtMostTheMean(int nodes, BigFraction p, int length, int d, \real epsilon) {
      @     \real g = geometric(1.0 - gap(p.value, nodes), length - 1);
      @     isNear(nodes, p, length - 1, d, g, TransitionMatrix.lawSum(p.value, nodes, 1, length - 1, d));
      @     gapTimesSquare(p.value, nodes);
      @     geometricIsLess(gap(p.value, nodes), (\real) nodes, p.value * (1.0 - p.value), epsilon * (\real) length, g);
      @ }
      @
      @ normal_behavior
      @   requires 3.0 <= size && 0.0 < x && Contraction.product(h, size * size) == x && Contraction.product(h, g) <= 1.0;
      @   requires 2.0 * (size * size) <= x * m;
      @   ensures 2.0 * Contraction.product(size, g) <= Contraction.product(size, m);
      @ pure
      @ static model void geometricIsLess(\real h, \real size, \real x, \real m, \real g) {
      @     isPositive(h, size * size, x);
      @     \real y = size * size;
      @     assert x * m == y * (h * m);
      @     PowerSumGradient.orderedByAFactor(y, 2.0, h * m);
      @     assert h * (2.0 * g) <= h * m;
      @     PowerSumGradient.orderedByAFactor(h, 2.0 * g, m);
      @     PowerSumGradient.staysNonNegative(size, m - 2.0 * g, 0.0);
      @ }
      @*/
}
