package org.circlewalk.spec.later;

import org.apache.commons.math3.fraction.BigFraction;

/** The induction over the steps of the theorem on later steps, for the quotient of two entries of V. */
public final class LaterSteps {
    private LaterSteps() {
    }

    /*@ // What the quotient of two entries needs of a step: (1) for both, and that no entry is far above the least one.
      @ public normal_behavior
      @   ensures \result == (leak >= 0.0 && 0.0 < first && first <= low && low <= wd && we > 0.0 && high > 0.0
      @       && high <= ratio * low && we * we >= c * pe && nextD >= wd && nextE <= we + c * pe / we + c * leak / low
      @       && wd + leak * high > 0.0 && nextD >= wd + c * pd / (wd + leak * high));
      @ pure
      @ public static model boolean moves(\real we, \real wd, \real pe, \real pd, \real c, \real leak, \real low,
      @         \real first, \real high, \real ratio, \real nextE, \real nextD) {
      @     return leak >= 0.0 && 0.0 < first && first <= low && low <= wd && we > 0.0 && high > 0.0
      @         && high <= ratio * low && we * we >= c * pe && nextD >= wd && nextE <= we + c * pe / we + c * leak / low
      @         && wd + leak * high > 0.0 && nextD >= wd + c * pd / (wd + leak * high);
      @ }
      @
      @ // From the bound q of the quotient to q(1 + ϱx) + x.
      @ public normal_behavior
      @   requires c > 0.0 && pd > 0.0 && pe >= 0.0 && ratio > 0.0 && q > 0.0 && q * q * pd >= pe && we <= q * wd;
      @   requires moves(we, wd, pe, pd, c, leak, low, first, high, ratio, nextE, nextD);
      @   requires x == c * leak / (low * first);
      @   ensures nextE <= (q * (1.0 + ratio * pd * x) + x) * nextD;
      @   ensures \result;
      @ pure
      @ public static model boolean boundMoves(\real we, \real wd, \real pe, \real pd, \real c, \real leak, \real low,
      @         \real first, \real high, \real ratio, \real q, \real x, \real nextE, \real nextD) {
      @     return HullQuotient.quotientStep(we, wd, pe, pd, c, leak, low, first, high, ratio, q, x, nextE, nextD);
      @ }
      @
      @ // The same in products, w_e(1 − aϱ) ≤ (σ + a)w_d, where the step gives any bound with the property above.
      @ public normal_behavior
      @   requires sigma > 0.0 && a >= 0.0 && x >= 0.0 && rate >= 0.0 && nextRest > 0.0 && nextD > 0.0;
      @   requires rest == 1.0 - a * rate && nextRest == 1.0 - (a + x) * rate;
      @   requires q * rest == sigma + a && nextE <= (q * (1.0 + rate * x) + x) * nextD;
      @   ensures nextE * nextRest <= (sigma + a + x) * nextD;
      @   ensures \result;
      @ pure
      @ public static model boolean advances(\real sigma, \real a, \real x, \real rate, \real rest, \real nextRest, \real q,
      @         \real nextE, \real nextD) {
      @     \real y = rate * x;
      @     \real bound = q * (1.0 + y) + x;
      @     return y >= 0.0 && a * rate >= 0.0 && nextRest == rest - y && rest <= 1.0
      @         && HullQuotient.shrinks(y, rest) && positive(q, rest, sigma + a)
      @         && scaledBound(q, 1.0 + y, x, nextRest, rest, sigma + a)
      @         && chained(nextE, bound, nextD, nextRest, sigma + a + x);
      @ }
      @
      @ public normal_behavior
      @   requires rest > 0.0 && sum > 0.0 && q * rest == sum;
      @   ensures q > 0.0;
      @   ensures \result;
      @ pure
      @ public static model boolean positive(\real q, \real rest, \real sum) {
      @     return HullQuotient.cancelled(0.0, q, rest);
      @ }
      @
      @ public normal_behavior
      @   requires q > 0.0 && x >= 0.0 && 0.0 < v && v <= 1.0 && u * v <= rest && q * rest == sum;
      @   ensures (q * u + x) * v <= sum + x;
      @   ensures \result;
      @ pure
      @ public static model boolean scaledBound(\real q, \real u, \real x, \real v, \real rest, \real sum) {
      @     return HullQuotient.scaled(q, u * v, rest) && HullQuotient.scaled(x, v, 1.0) && HullQuotient.distributes(q, u, x, v);
      @ }
      @
      @ public normal_behavior
      @   requires nextE <= bound * nextD && bound * v <= sum && v > 0.0 && nextD > 0.0;
      @   ensures nextE * v <= sum * nextD;
      @   ensures \result;
      @ pure
      @ public static model boolean chained(\real nextE, \real bound, \real nextD, \real v, \real sum) {
      @     return HullQuotient.scaled(v, nextE, bound * nextD) && HullQuotient.scaled(nextD, bound * v, sum)
      @         && v * (bound * nextD) == nextD * (bound * v);
      @ }
      @
      @ // What a bound of the quotient is and has: q(1 − aϱ) = σ + a.
      @ public normal_behavior
      @   requires sigma > 0.0 && a >= 0.0 && rate >= 0.0 && rest > 0.0 && rest == 1.0 - a * rate;
      @   requires sigma * sigma * pd >= pe && pd > 0.0 && q * rest == sigma + a && we * rest <= (sigma + a) * wd;
      @   ensures q > 0.0 && q * q * pd >= pe && we <= q * wd;
      @   ensures \result;
      @ pure
      @ public static model boolean isBound(\real sigma, \real a, \real rate, \real rest, \real q, \real pd, \real pe, \real we,
      @         \real wd) {
      @     return a * rate >= 0.0 && sigma * rest <= sigma && HullQuotient.cancelled(sigma, q, rest)
      @         && squareScales(sigma, q, pd, pe) && product(q, rest, sigma + a, wd, we);
      @ }
      @
      @ public normal_behavior
      @   requires 0.0 < sigma && sigma <= q && sigma * sigma * pd >= pe && pd > 0.0;
      @   ensures q * q * pd >= pe;
      @   ensures \result;
      @ pure
      @ public static model boolean squareScales(\real sigma, \real q, \real pd, \real pe) {
      @     return sigma * sigma <= q * q && HullQuotient.scaled(pd, sigma * sigma, q * q);
      @ }
      @
      @ public normal_behavior
      @   requires rest > 0.0 && q * rest == sum && we * rest <= sum * wd;
      @   ensures we <= q * wd;
      @   ensures \result;
      @ pure
      @ public static model boolean product(\real q, \real rest, \real sum, \real wd, \real we) {
      @     return sum * wd == q * wd * rest && HullQuotient.cancelled(we, q * wd, rest);
      @ }
      @
      @ public normal_behavior
      @   requires c > 0.0 && pd > 0.0 && pe >= 0.0 && ratio > 0.0 && sigma > 0.0 && sigma * sigma * pd >= pe && a >= 0.0;
      @   requires moves(we, wd, pe, pd, c, leak, low, first, high, ratio, nextE, nextD);
      @   requires x == c * leak / (low * first) && x >= 0.0 && ratio * pd >= 0.0 && rest > 0.0 && nextRest > 0.0;
      @   requires rest == 1.0 - a * (ratio * pd) && nextRest == 1.0 - (a + x) * (ratio * pd);
      @   requires q * rest == sigma + a && we * rest <= (sigma + a) * wd;
      @   ensures nextE * nextRest <= (sigma + a + x) * nextD;
      @   ensures \result;
      @ pure
      @ public static model boolean staysBelowOnce(\real we, \real wd, \real pe, \real pd, \real c, \real leak, \real low,
      @         \real first, \real high, \real ratio, \real sigma, \real a, \real x, \real rest, \real nextRest,
      @         \real q, \real nextE, \real nextD) {
      @     return nextD > 0.0 && isBound(sigma, a, ratio * pd, rest, q, pd, pe, we, wd)
      @         && boundMoves(we, wd, pe, pd, c, leak, low, first, high, ratio, q, x, nextE, nextD)
      @         && advances(sigma, a, x, ratio * pd, rest, nextRest, q, nextE, nextD);
      @ }
      @
      @ // One step, w_e(1 − aϱ) ≤ (σ + a)w_d to the same with a + x.
      @ public normal_behavior
      @   requires c > 0.0 && pd > 0.0 && pe >= 0.0 && ratio > 0.0 && sigma > 0.0 && sigma * sigma * pd >= pe && a >= 0.0;
      @   requires moves(we, wd, pe, pd, c, leak, low, first, high, ratio, nextE, nextD);
      @   requires x == c * leak / (low * first) && x >= 0.0 && ratio * pd >= 0.0 && (a + x) * (ratio * pd) < 1.0;
      @   requires we * (1.0 - a * (ratio * pd)) <= (sigma + a) * wd;
      @   ensures nextE * (1.0 - (a + x) * (ratio * pd)) <= (sigma + a + x) * nextD;
      @   ensures \result;
      @ pure
      @ public static model boolean staysBelow(\real we, \real wd, \real pe, \real pd, \real c, \real leak, \real low,
      @         \real first, \real high, \real ratio, \real sigma, \real a, \real x, \real nextE, \real nextD) {
      @     return HullQuotient.quotientGrows(sigma, a, x, ratio * pd)
      @         && staysBelowOnce(we, wd, pe, pd, c, leak, low, first, high, ratio, sigma, a, x, 1.0 - a * (ratio * pd),
      @             1.0 - (a + x) * (ratio * pd), HullQuotient.quotient(sigma, a, ratio * pd), nextE, nextD);
      @ }
      @
      @ // What attention elsewhere adds to a quotient in one step, c·o/(m·m₀).
      @ public normal_behavior
      @   ensures \result == (c > 0.0 && leak >= 0.0 && low > 0.0 && first > 0.0 ? c * leak / (low * first) : 0.0);
      @   ensures \result >= 0.0;
      @ pure
      @ public static model \real term(\real c, \real leak, \real low, \real first) {
      @     boolean positive = !(c > 0.0 && leak >= 0.0 && low > 0.0 && first > 0.0) || termIsPositive(c, leak, low, first);
      @     return c > 0.0 && leak >= 0.0 && low > 0.0 && first > 0.0 ? c * leak / (low * first) : 0.0;
      @ }
      @
      @ public normal_behavior
      @   requires c > 0.0 && leak >= 0.0 && low > 0.0 && first > 0.0;
      @   ensures low * first > 0.0 && c * leak / (low * first) >= 0.0;
      @   ensures \result;
      @ pure
      @ public static model boolean termIsPositive(\real c, \real leak, \real low, \real first) {
      @     return c * leak >= 0.0 && low * first > 0.0 && HullQuotient.crossed(0.0, low * first, c * leak, low * first);
      @ }
      @
      @ // The same in the first n steps.
      @ public normal_behavior
      @   requires 0 <= n && n <= leak.length && leak.length == low.length;
      @   requires (\forall int k; 0 <= k && k < leak.length; leak[k] != null && low[k] != null);
      @   measured_by n;
      @   ensures \result == (n == 0 ? 0.0
      @               : added(c, first, leak, low, n - 1) + term(c, leak[n - 1].value, low[n - 1].value, first));
      @   ensures \result >= 0.0;
      @ pure
      @ public static model \real added(\real c, \real first, BigFraction[] leak, BigFraction[] low, int n) {
      @     return n == 0 ? 0.0
      @         : added(c, first, leak, low, n - 1) + term(c, leak[n - 1].value, low[n - 1].value, first);
      @ }
      @
      @ // moves at step k of a course.
      @ public normal_behavior
      @   requires 0 <= k && k + 1 < we.length && wd.length == we.length && leak.length == we.length;
      @   requires low.length == we.length && high.length == we.length;
      @   requires (\forall int t; 0 <= t && t < we.length; we[t] != null && wd[t] != null && leak[t] != null
      @       && low[t] != null && high[t] != null);
      @   ensures \result == moves(we[k].value, wd[k].value, pe, pd, c, leak[k].value, low[k].value, first, high[k].value, ratio,
      @       we[k + 1].value, wd[k + 1].value);
      @ pure
      @ public static model boolean movesAt(BigFraction[] we, BigFraction[] wd, BigFraction[] leak, BigFraction[] low,
      @         BigFraction[] high, \real pe, \real pd, \real c, \real first, \real ratio, int k) {
      @     return moves(we[k].value, wd[k].value, pe, pd, c, leak[k].value, low[k].value, first, high[k].value, ratio,
      @         we[k + 1].value, wd[k + 1].value);
      @ }
      @
      @ // One step of a course, with the sums named.
      @ public normal_behavior
      @   requires 0 <= k && k + 1 < we.length && wd.length == we.length && leak.length == we.length;
      @   requires low.length == we.length && high.length == we.length;
      @   requires (\forall int t; 0 <= t && t < we.length; we[t] != null && wd[t] != null && leak[t] != null
      @       && low[t] != null && high[t] != null);
      @   requires c > 0.0 && pd > 0.0 && pe >= 0.0 && ratio > 0.0 && sigma > 0.0 && sigma * sigma * pd >= pe && a >= 0.0;
      @   requires movesAt(we, wd, leak, low, high, pe, pd, c, first, ratio, k);
      @   requires x == term(c, leak[k].value, low[k].value, first) && (a + x) * (ratio * pd) < 1.0;
      @   requires we[k].value * (1.0 - a * (ratio * pd)) <= (sigma + a) * wd[k].value;
      @   ensures we[k + 1].value * (1.0 - (a + x) * (ratio * pd)) <= (sigma + a + x) * wd[k + 1].value;
      @   ensures \result;
      @ pure
      @ public static model boolean staysBelowAt(BigFraction[] we, BigFraction[] wd, BigFraction[] leak, BigFraction[] low,
      @         BigFraction[] high, \real pe, \real pd, \real c, \real first, \real ratio, \real sigma, \real a, \real x,
      @         int k) {
      @     return x >= 0.0 && ratio * pd >= 0.0
      @         && staysBelow(we[k].value, wd[k].value, pe, pd, c, leak[k].value, low[k].value, first,
      @             high[k].value, ratio, sigma, a, x, we[k + 1].value, wd[k + 1].value);
      @ }
      @
      @ // The quotient after n steps: w_e(1 − aϱ) ≤ (σ + a)w_d, with a the sum of what n steps add.
      @ public normal_behavior
      @   requires 0 <= n && n < we.length && wd.length == we.length && leak.length == we.length;
      @   requires low.length == we.length && high.length == we.length;
      @   requires (\forall int t; 0 <= t && t < we.length; we[t] != null && wd[t] != null && leak[t] != null
      @       && low[t] != null && high[t] != null);
      @   requires c > 0.0 && pd > 0.0 && pe >= 0.0 && ratio > 0.0 && sigma > 0.0 && sigma * sigma * pd >= pe;
      @   requires we[0].value <= sigma * wd[0].value;
      @   requires (\forall int k; 0 <= k && k < n; movesAt(we, wd, leak, low, high, pe, pd, c, first, ratio, k));
      @   requires added(c, first, leak, low, n) * (ratio * pd) < 1.0;
      @   measured_by n;
      @   ensures we[n].value * (1.0 - added(c, first, leak, low, n) * (ratio * pd))
      @       <= (sigma + added(c, first, leak, low, n)) * wd[n].value;
      @   ensures \result;
      @ pure
      @ public static model boolean quotientStaysBelow(BigFraction[] we, BigFraction[] wd, BigFraction[] leak, BigFraction[] low,
      @         BigFraction[] high, \real pe, \real pd, \real c, \real first, \real ratio, \real sigma, int n) {
      @     if (n == 0) {
      @         return startsBelow(we[0].value, sigma, added(c, first, leak, low, 0), ratio * pd, wd[0].value);
      @     }
      @     return ratio * pd > 0.0
      @         && lessAdded(added(c, first, leak, low, n - 1), term(c, leak[n - 1].value, low[n - 1].value, first),
      @             added(c, first, leak, low, n), ratio * pd)
      @         && quotientStaysBelow(we, wd, leak, low, high, pe, pd, c, first, ratio, sigma, n - 1)
      @         && staysBelowAt(we, wd, leak, low, high, pe, pd, c, first, ratio, sigma, added(c, first, leak, low, n - 1),
      @             term(c, leak[n - 1].value, low[n - 1].value, first), n - 1)
      @         && sumMoves(we[n].value, sigma, added(c, first, leak, low, n - 1),
      @             term(c, leak[n - 1].value, low[n - 1].value, first), added(c, first, leak, low, n), ratio * pd, wd[n].value);
      @ }
      @
      @ public normal_behavior
      @   requires sum == 0.0 && we <= sigma * wd;
      @   ensures we * (1.0 - sum * rate) <= (sigma + sum) * wd;
      @   ensures \result;
      @ pure
      @ public static model boolean startsBelow(\real we, \real sigma, \real sum, \real rate, \real wd) {
      @     return true;
      @ }
      @
      @ public normal_behavior
      @   requires a >= 0.0 && x >= 0.0 && rate > 0.0 && sum == a + x && sum * rate < 1.0;
      @   ensures a * rate < 1.0 && (a + x) * rate < 1.0;
      @   ensures \result;
      @ pure
      @ public static model boolean lessAdded(\real a, \real x, \real sum, \real rate) {
      @     return HullQuotient.scaled(rate, a, a + x);
      @ }
      @
      @ public normal_behavior
      @   requires sum == a + x && we * (1.0 - (a + x) * rate) <= (sigma + a + x) * wd;
      @   ensures we * (1.0 - sum * rate) <= (sigma + sum) * wd;
      @   ensures \result;
      @ pure
      @ public static model boolean sumMoves(\real we, \real sigma, \real a, \real x, \real sum, \real rate, \real wd) {
      @     return true;
      @ }
      @*/

    /*@ // What the leak o and the least entry m do in a step: 1/o grows by B at least, m by b/(2m).
      @ public normal_behavior
      @   ensures \result == (leak > 0.0 && low > 0.0 && nextLeak > 0.0 && nextLeak * (1.0 + growth * leak) <= leak
      @       && nextLow >= low + b / (2.0 * low));
      @ pure
      @ public static model boolean grows(\real leak, \real low, \real growth, \real b, \real nextLeak, \real nextLow) {
      @     return leak > 0.0 && low > 0.0 && nextLeak > 0.0 && nextLeak * (1.0 + growth * leak) <= leak
      @         && nextLow >= low + b / (2.0 * low);
      @ }
      @
      @ public normal_behavior
      @   requires leak > 0.0 && nextLeak > 0.0 && z > 0.0 && growth > 0.0 && leak * z <= 1.0;
      @   requires nextLeak * (1.0 + growth * leak) <= leak;
      @   ensures nextLeak * (z + growth) <= 1.0;
      @   ensures \result;
      @ pure
      @ public static model boolean leakFalls(\real leak, \real z, \real growth, \real nextLeak) {
      @     return leak * (z + growth) <= 1.0 + growth * leak
      @         && HullQuotient.scaled(nextLeak, leak * (z + growth), 1.0 + growth * leak)
      @         && nextLeak * (leak * (z + growth)) == nextLeak * (z + growth) * leak
      @         && HullQuotient.cancelled(nextLeak * (z + growth), 1.0, leak);
      @ }
      @
      @ public normal_behavior
      @   requires leak > 0.0 && z > 0.0 && leak * z <= 1.0 && low >= y && y > 0.0;
      @   ensures z * y > 0.0 && leak / low <= 1.0 / (z * y);
      @   ensures \result;
      @ pure
      @ public static model boolean termIsAtMost(\real leak, \real z, \real low, \real y) {
      @     return z * y > 0.0 && HullQuotient.scaled(y, leak * z, 1.0) && leak * (z * y) == y * (leak * z)
      @         && HullQuotient.crossed(leak, low, 1.0, z * y);
      @ }
      @
      @ // What a step gives, where z and y are the bounds of 1/o and m.
      @ public normal_behavior
      @   requires grows(leak, low, growth, b, nextLeak, nextLow) && growth > 0.0 && b > 0.0;
      @   requires z > 0.0 && leak * z <= 1.0 && low >= y && y > 0.0 && 2.0 * (y * y) >= b;
      @   ensures nextLeak * (z + growth) <= 1.0 && nextLow >= y + b / (2.0 * y) && leak / low <= 1.0 / (z * y);
      @   ensures y + b / (2.0 * y) > 0.0 && 2.0 * ((y + b / (2.0 * y)) * (y + b / (2.0 * y))) >= b && z * y > 0.0 && low > 0.0;
      @   ensures \result;
      @ pure
      @ public static model boolean bothGrow(\real leak, \real low, \real growth, \real b, \real nextLeak, \real nextLow,
      @         \real z, \real y) {
      @     return grows(leak, low, growth, b, nextLeak, nextLow) && leakFalls(leak, z, growth, nextLeak)
      @         && termIsAtMost(leak, z, low, y) && RationalSum.stepIsMonotone(low, y, b)
      @         && RationalSum.step(y, b, y + b / (2.0 * y)) && RationalSum.stepIsMonotone(y + b / (2.0 * y), y, b);
      @ }
      @
      @ // grows at step k of a course.
      @ public normal_behavior
      @   requires 0 <= k && k + 1 < leak.length && low.length == leak.length;
      @   requires (\forall int t; 0 <= t && t < leak.length; leak[t] != null && low[t] != null);
      @   ensures \result == grows(leak[k].value, low[k].value, growth, b, leak[k + 1].value, low[k + 1].value);
      @ pure
      @ public static model boolean growsAt(BigFraction[] leak, BigFraction[] low, \real growth, \real b, int k) {
      @     return grows(leak[k].value, low[k].value, growth, b, leak[k + 1].value, low[k + 1].value);
      @ }
      @
      @ // The sum of o/m over n steps from step k on.
      @ public normal_behavior
      @   requires 0 <= k && 0 <= n && k + n <= leak.length && low.length == leak.length;
      @   requires (\forall int t; 0 <= t && t < leak.length; leak[t] != null && low[t] != null);
      @   measured_by n;
      @   ensures \result == (n == 0 ? 0.0 : share(leak[k].value, low[k].value) + leakSum(leak, low, k + 1, n - 1));
      @ pure
      @ public static model \real leakSum(BigFraction[] leak, BigFraction[] low, int k, int n) {
      @     return n == 0 ? 0.0 : share(leak[k].value, low[k].value) + leakSum(leak, low, k + 1, n - 1);
      @ }
      @
      @ public normal_behavior
      @   ensures \result == (low > 0.0 ? leak / low : 0.0);
      @ pure
      @ public static model \real share(\real leak, \real low) {
      @     return low > 0.0 ? leak / low : 0.0;
      @ }
      @
      @ // The sum is at most that of Lemma Z, whatever the number of steps.
      @ public normal_behavior
      @   requires 0 <= k && 0 <= n && k + n < leak.length && low.length == leak.length;
      @   requires (\forall int t; 0 <= t && t < leak.length; leak[t] != null && low[t] != null);
      @   requires (\forall int t; k <= t && t < k + n; growsAt(leak, low, growth, b, t));
      @   requires growth > 0.0 && b > 0.0 && z > 0.0 && leak[k].value * z <= 1.0 && low[k].value >= y && y > 0.0;
      @   requires 2.0 * (y * y) >= b;
      @   measured_by n;
      @   ensures leakSum(leak, low, k, n) <= RationalSum.partialSum(z, y, growth, b, n);
      @   ensures \result;
      @ pure
      @ public static model boolean leakSumIsAtMost(BigFraction[] leak, BigFraction[] low, \real growth, \real b, \real z, \real y,
      @         int k, int n) {
      @     if (n == 0) {
      @         return leakSum(leak, low, k, 0) == 0.0 && RationalSum.partialSum(z, y, growth, b, 0) == 0.0;
      @     }
      @     return growsAt(leak, low, growth, b, k)
      @         && bothGrow(leak[k].value, low[k].value, growth, b, leak[k + 1].value, low[k + 1].value, z, y)
      @         && leakSumIsAtMost(leak, low, growth, b, z + growth, y + b / (2.0 * y), k + 1, n - 1)
      @         && RationalSum.unfolds(z, y, growth, b, y + b / (2.0 * y), n);
      @ }
      @*/

    /*@ // Inequality (3), with |ρ_i| as rate and |μ| as mean: a lead in logits grows by ηG²κδ at least.
      @ public normal_behavior
      @   requires chosen > 0.0 && score >= 0.0 && score <= rest && chosen + rest == 1.0 && kappa >= rest;
      @   requires chosen * rate >= kappa && kappa * rest <= chosen * mean && chosen * mean <= rest;
      @   ensures chosen * mean + score * (rate - mean) >= kappa * rest;
      @   ensures \result;
      @ pure
      @ public static model boolean leadGrows(\real chosen, \real rest, \real score, \real kappa, \real rate, \real mean) {
      @     return chosen * mean <= chosen * rate && HullQuotient.cancelled(mean, rate, chosen)
      @         && HullQuotient.scaled(score, 0.0, rate - mean);
      @ }
      @
      @ // Inequality (2), for one term of the mean: w/x, scaled by S_r, is between 1 − oW/m and 1 where x is between S_r·w
      @ // and S_r(w + oW).
      @ public normal_behavior
      @   requires x > 0.0 && chosen > 0.0 && w >= low && low > 0.0 && leak >= 0.0;
      @   requires chosen * w <= x && x <= chosen * (w + leak);
      @   ensures chosen * w / x <= 1.0 && chosen * w / x >= 1.0 - leak / low;
      @   ensures \result;
      @ pure
      @ public static model boolean rateIsNearOne(\real chosen, \real w, \real x, \real leak, \real low) {
      @     \real share = leak / low;
      @     return share * low == leak && share >= 0.0 && HullQuotient.scaled(share, low, w)
      @         && HullQuotient.scaled(chosen, w + leak, w + share * w) && nearOne(chosen * w, x, share);
      @ }
      @
      @ public normal_behavior
      @   requires x > 0.0 && part > 0.0 && part <= x && x <= part * (1.0 + share) && share >= 0.0;
      @   ensures part / x <= 1.0 && part / x >= 1.0 - share;
      @   ensures \result;
      @ pure
      @ public static model boolean nearOne(\real part, \real x, \real share) {
      @     return (part / x) * x == part && HullQuotient.cancelled(part / x, 1.0, x);
      @ }
      @
      @ // Claim (c): the entry of f(X) at d exceeds that at e, for every walk.
      @ public normal_behavior
      @   requires chosen > 0.0 && leak > 0.0 && gamma >= leak && gamma > 0.0 && eps > 0.0 && wd >= eps;
      @   requires we <= (1.0 - gamma) * wd;
      @   ensures chosen * (wd - we) > leak * chosen * (wd - eps);
      @   ensures \result;
      @ pure
      @ public static model boolean isAhead(\real chosen, \real leak, \real gamma, \real eps, \real wd, \real we) {
      @     return HullQuotient.scaled(wd, leak, gamma) && leak * eps > 0.0 && wd - we > leak * (wd - eps)
      @         && strictlyScaled(chosen, leak * (wd - eps), wd - we);
      @ }
      @
      @ public normal_behavior
      @   requires k > 0.0 && x < y;
      @   ensures k * x < k * y;
      @   ensures \result;
      @ pure
      @ public static model boolean strictlyScaled(\real k, \real x, \real y) {
      @     return true;
      @ }
      @*/
}
