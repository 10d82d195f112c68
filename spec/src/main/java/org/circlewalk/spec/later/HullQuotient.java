package org.circlewalk.spec.later;

import org.apache.commons.math3.fraction.BigFraction;

/**
 * The quotient of two entries of V (with ε) at every later step, by inequality (4) of the theorem on later steps: from
 * w_e ≤ σ·w_d at one step follows w_e ≤ (σ + a)/(1 − aϱ)·w_d at all later ones, where a bounds the sum of what attention
 * that rests elsewhere adds, and ϱ = Rπ_d.
 */
public final class HullQuotient {
    private HullQuotient() {
    }

    /**
     * (σ + a)/(1 − aϱ), exact.
     *
     * @param sigma at least w_e/w_d now, and its square at least π_e/π_d
     * @param added a, at least 0, with aϱ below 1
     * @param rate  ϱ, at least 0
     */
    //@ public normal_behavior
    //@   requires added.value >= 0.0 && rate.value >= 0.0 && added.value * rate.value < 1.0 && sigma.value > 0.0;
    //@   ensures \result.value == quotient(sigma.value, added.value, rate.value);
    //@   ensures \result.value >= sigma.value;
    //@ pure
    public static BigFraction atMost(BigFraction sigma, BigFraction added, BigFraction rate) {
        BigFraction rest = BigFraction.ONE.subtract(added.multiply(rate));
        //@ assert quotientGrows(sigma.value, 0.0, added.value, rate.value);
        return sigma.add(added).divide(rest);
    }

    /**
     * The σ from which the quotient reaches q: q(1 − aϱ) − a, exact. Any smaller one, if it is positive, serves for q as well.
     *
     * @param quotient q
     * @param added    a, at least 0, with aϱ below 1
     * @param rate     ϱ, at least 0
     */
    //@ public normal_behavior
    //@   requires added.value >= 0.0 && rate.value >= 0.0 && added.value * rate.value < 1.0;
    //@   ensures \result.value == quotient.value * (1.0 - added.value * rate.value) - added.value;
    //@   ensures quotient(\result.value, added.value, rate.value) == quotient.value;
    //@ pure
    public static BigFraction start(BigFraction quotient, BigFraction added, BigFraction rate) {
        BigFraction rest = BigFraction.ONE.subtract(added.multiply(rate));
        BigFraction start = quotient.multiply(rest).subtract(added);
        //@ assert rest.value > 0.0 && start.value + added.value == quotient.value * rest.value;
        //@ assert divides(start.value + added.value, rest.value, quotient.value);
        return start;
    }

    /*@ public normal_behavior
      @   requires rest > 0.0 && sum == q * rest;
      @   ensures sum / rest == q;
      @   ensures \result;
      @ pure
      @ public static model boolean divides(\real sum, \real rest, \real q) {
      @     return true;
      @ }
      @*/

    /*@ public normal_behavior
      @   requires a * rate < 1.0;
      @   ensures \result == (sigma + a) / (1.0 - a * rate);
      @ pure
      @ public static model \real quotient(\real sigma, \real a, \real rate) {
      @     return (sigma + a) / (1.0 - a * rate);
      @ }
      @
      @ public normal_behavior
      @   requires sigma > 0.0 && a >= 0.0 && x >= 0.0 && rate >= 0.0 && (a + x) * rate < 1.0;
      @   ensures a * rate < 1.0 && quotient(sigma, a, rate) > 0.0;
      @   ensures quotient(sigma, a, rate) * (1.0 - a * rate) == sigma + a;
      @   ensures quotient(sigma, a, rate) <= quotient(sigma, a + x, rate);
      @   ensures a == 0.0 ==> quotient(sigma, a, rate) == sigma;
      @   ensures \result;
      @ pure
      @ public static model boolean quotientGrows(\real sigma, \real a, \real x, \real rate) {
      @     return a * rate <= (a + x) * rate && smallerRest(sigma + a, 1.0 - a * rate, sigma + a + x, 1.0 - (a + x) * rate);
      @ }
      @
      @ public normal_behavior
      @   requires 0.0 < p && p <= r && 0.0 < t && t <= s;
      @   ensures 0.0 < p / s && p / s <= r / t && (p / s) * s == p;
      @   ensures \result;
      @ pure
      @ public static model boolean smallerRest(\real p, \real s, \real r, \real t) {
      @     return (p / s) * s == p && (r / t) * t == r;
      @ }
      @
      @ // The numbers (σ + a)/(1 − aϱ) bear a step: σ ↦ σ(1 + ϱx) + x.
      @ public normal_behavior
      @   requires sigma > 0.0 && a >= 0.0 && x >= 0.0 && rate >= 0.0 && (a + x) * rate < 1.0;
      @   ensures quotient(sigma, a, rate) * (1.0 + rate * x) + x <= quotient(sigma, a + x, rate);
      @   ensures \result;
      @ pure
      @ public static model boolean bearsAStep(\real sigma, \real a, \real x, \real rate) {
      @     return quotientGrows(sigma, a, x, rate) && quotientGrows(sigma, a + x, 0.0, rate)
      @         && bears(sigma + a, 1.0 - a * rate, x, rate, quotient(sigma, a, rate), quotient(sigma, a + x, rate));
      @ }
      @
      @ public normal_behavior
      @   requires sum > 0.0 && x >= 0.0 && rate >= 0.0 && 0.0 < rest - rate * x && rest <= 1.0 && now > 0.0;
      @   requires now * rest == sum && next * (rest - rate * x) == sum + x;
      @   ensures now * (1.0 + rate * x) + x <= next;
      @   ensures \result;
      @ pure
      @ public static model boolean bears(\real sum, \real rest, \real x, \real rate, \real now, \real next) {
      @     \real y = rate * x;
      @     \real u = 1.0 + y;
      @     \real v = rest - y;
      @     return y >= 0.0 && shrinks(y, rest) && bearsBy(sum, rest, x, u, v, now, next);
      @ }
      @
      @ public normal_behavior
      @   requires 0.0 <= y && y < rest && rest <= 1.0;
      @   ensures (1.0 + y) * (rest - y) <= rest;
      @   ensures \result;
      @ pure
      @ public static model boolean shrinks(\real y, \real rest) {
      @     return y * rest <= y && (1.0 + y) * (rest - y) == rest + y * rest - y - y * y;
      @ }
      @
      @ public normal_behavior
      @   requires x >= 0.0 && 0.0 < v && v <= 1.0 && u * v <= rest && now > 0.0;
      @   requires now * rest == sum && next * v == sum + x;
      @   ensures now * u + x <= next;
      @   ensures \result;
      @ pure
      @ public static model boolean bearsBy(\real sum, \real rest, \real x, \real u, \real v, \real now, \real next) {
      @     return scaled(now, u * v, rest) && scaled(x, v, 1.0) && distributes(now, u, x, v)
      @         && cancelled(now * u + x, next, v);
      @ }
      @
      @ public normal_behavior
      @   ensures (now * u + x) * v == now * (u * v) + x * v;
      @   ensures \result;
      @ pure
      @ public static model boolean distributes(\real now, \real u, \real x, \real v) {
      @     return true;
      @ }
      @
      @ public normal_behavior
      @   requires k >= 0.0 && x <= y;
      @   ensures k * x <= k * y;
      @   ensures \result;
      @ pure
      @ public static model boolean scaled(\real k, \real x, \real y) {
      @     return true;
      @ }
      @
      @ public normal_behavior
      @   requires k > 0.0 && x * k <= y * k;
      @   ensures x <= y;
      @   ensures \result;
      @ pure
      @ public static model boolean cancelled(\real x, \real y, \real k) {
      @     return true;
      @ }
      @
      @ public normal_behavior
      @   requires 0.0 < x && x <= y && 0.0 <= k && k <= x * x;
      @   ensures x + k / x <= y + k / y;
      @   ensures \result;
      @ pure
      @ public static model boolean growthIsMonotone(\real x, \real y, \real k) {
      @     return true;
      @ }
      @
      @ public normal_behavior
      @   requires w > 0.0 && sigma > 0.0 && sigma * sigma * d >= e && d > 0.0 && e >= 0.0;
      @   ensures sigma * w + e / (sigma * w) <= sigma * (w + d / w);
      @   ensures \result;
      @ pure
      @ public static model boolean growthScales(\real w, \real sigma, \real d, \real e) {
      @     return sigma * w > 0.0 && (e / (sigma * w)) * (sigma * w) == e && (d / w) * w == d
      @         && cancelled(e / (sigma * w), sigma * (d / w), sigma * w);
      @ }
      @
      @ public normal_behavior
      @   requires w > 0.0 && d >= 0.0 && g >= 0.0;
      @   ensures d / w - d / (w + g) <= d * g / (w * w);
      @   ensures \result;
      @ pure
      @ public static model boolean leakCosts(\real w, \real d, \real g) {
      @     return true;
      @ }
      @*/

    // Inequality (4) of the theorem on later steps
    /*@ // Inequality (4): (1) for both entries, the quotient now, and what follows for the quotient of the next step. Here d and e
      @ // stand for cπ_d and cπ_e, leak for o·W and other for c·o/m.
      @ public normal_behavior
      @   requires wd > 0.0 && we > 0.0 && d > 0.0 && e >= 0.0 && leak >= 0.0 && other >= 0.0 && sigma > 0.0;
      @   requires sigma * sigma * d >= e && we <= sigma * wd && we * we >= e;
      @   requires nextE <= we + e / we + other && nextD >= wd + d / (wd + leak);
      @   ensures nextE <= sigma * nextD + other + sigma * (d * leak / (wd * wd));
      @   ensures \result;
      @ pure
      @ public static model boolean hull(\real we, \real wd, \real e, \real d, \real leak, \real other, \real sigma, \real nextE,
      @                                  \real nextD) {
      @     return sigma * wd > 0.0 && growthIsMonotone(we, sigma * wd, e) && growthScales(wd, sigma, d, e)
      @         && leakCosts(wd, d, leak) && scaled(sigma, wd + d / wd, nextD + d * leak / (wd * wd));
      @ }
      @*/

    // Inequality (4) of the theorem on later steps, as the induction over the steps uses it
    /*@ // One step of the quotient of two entries, with what attention elsewhere adds, x = c·o/(m·m₀), and ϱ = Rπ_d.
      @ public normal_behavior
      @   requires c > 0.0 && pd > 0.0 && pe >= 0.0 && leak >= 0.0 && 0.0 < first && first <= low && low <= wd && we > 0.0;
      @   requires high > 0.0 && high <= ratio * low && ratio > 0.0 && nextD >= wd;
      @   requires q > 0.0 && q * q * pd >= pe && we <= q * wd && we * we >= c * pe;
      @   requires nextE <= we + c * pe / we + c * leak / low && nextD >= wd + c * pd / (wd + leak * high);
      @   requires x == c * leak / (low * first);
      @   ensures nextE <= (q * (1.0 + ratio * pd * x) + x) * nextD;
      @   ensures \result;
      @ pure
      @ public static model boolean quotientStep(\real we, \real wd, \real pe, \real pd, \real c, \real leak, \real low,
      @         \real first, \real high, \real ratio, \real q, \real x, \real nextE, \real nextD) {
      @     \real other = c * leak / low;
      @     \real lost = c * pd * (leak * high) / (wd * wd);
      @     return c * pd > 0.0 && c * pe >= 0.0 && leak * high >= 0.0 && other >= 0.0 && byC(q * q, pd, pe, c)
      @         && hull(we, wd, c * pe, c * pd, leak * high, other, q, nextE, nextD)
      @         && otherIsAtMost(c, leak, low, first, x, nextD)
      @         && lostIsAtMost(c, pd, leak, low, first, high, ratio, x, wd, nextD)
      @         && combined(nextE, q, nextD, other, lost, x, ratio * pd);
      @ }
      @
      @ public normal_behavior
      @   requires nextE <= q * nextD + other + q * lost && other <= x * nextD && lost <= rate * x * nextD && q > 0.0;
      @   ensures nextE <= (q * (1.0 + rate * x) + x) * nextD;
      @   ensures \result;
      @ pure
      @ public static model boolean combined(\real nextE, \real q, \real nextD, \real other, \real lost, \real x, \real rate) {
      @     return scaled(q, lost, rate * x * nextD) && distributes(q, 1.0 + rate * x, x, nextD)
      @         && regrouped(q, rate * x, nextD);
      @ }
      @
      @ public normal_behavior
      @   requires square * d >= e && c > 0.0;
      @   ensures square * (c * d) >= c * e;
      @   ensures \result;
      @ pure
      @ public static model boolean byC(\real square, \real d, \real e, \real c) {
      @     return scaled(c, e, square * d) && square * (c * d) == c * (square * d);
      @ }
      @
      @ public normal_behavior
      @   requires c > 0.0 && leak >= 0.0 && 0.0 < first && first <= nextD && 0.0 < low && x == c * leak / (low * first);
      @   ensures x >= 0.0 && x * first == c * leak / low && c * leak / low <= x * nextD;
      @   ensures \result;
      @ pure
      @ public static model boolean otherIsAtMost(\real c, \real leak, \real low, \real first, \real x, \real nextD) {
      @     return c * leak >= 0.0 && low * first > 0.0 && x * (low * first) == c * leak && x >= 0.0
      @         && scaled(x, first, nextD);
      @ }
      @
      @ public normal_behavior
      @   requires c > 0.0 && pd > 0.0 && leak >= 0.0 && 0.0 < first && 0.0 < low && low <= wd && first <= nextD;
      @   requires high > 0.0 && high <= ratio * low && ratio > 0.0 && x == c * leak / (low * first);
      @   ensures c * pd * (leak * high) / (wd * wd) <= ratio * pd * x * nextD;
      @   ensures \result;
      @ pure
      @ public static model boolean lostIsAtMost(\real c, \real pd, \real leak, \real low, \real first, \real high, \real ratio,
      @         \real x, \real wd, \real nextD) {
      @     return otherIsAtMost(c, leak, low, first, x, nextD) && ratio * pd >= 0.0
      @         && lostIsAtMostShare(c, pd, leak, low, high, ratio, wd)
      @         && chained(c * pd * (leak * high) / (wd * wd), c * leak / low, ratio * pd, x, nextD);
      @ }
      @
      @ public normal_behavior
      @   requires t <= k * s && s <= x * y && k >= 0.0;
      @   ensures t <= k * x * y;
      @   ensures \result;
      @ pure
      @ public static model boolean chained(\real t, \real s, \real k, \real x, \real y) {
      @     return scaled(k, s, x * y) && regrouped(k, x, y);
      @ }
      @
      @ public normal_behavior
      @   requires c > 0.0 && pd > 0.0 && leak >= 0.0 && 0.0 < low && low <= wd && high > 0.0 && high <= ratio * low && ratio > 0.0;
      @   ensures c * pd * (leak * high) / (wd * wd) <= ratio * pd * (c * leak / low);
      @   ensures \result;
      @ pure
      @ public static model boolean lostIsAtMostShare(\real c, \real pd, \real leak, \real low, \real high, \real ratio, \real wd) {
      @     \real weight = c * pd * leak;
      @     return weight >= 0.0 && highOverSquare(weight, high, ratio, low, wd) && regrouped(c * pd, leak, high)
      @         && sameShare(c, pd, leak, ratio, low);
      @ }
      @
      @ public normal_behavior
      @   requires low > 0.0;
      @   ensures c * pd * leak * ratio / low == ratio * pd * (c * leak / low);
      @   ensures \result;
      @ pure
      @ public static model boolean sameShare(\real c, \real pd, \real leak, \real ratio, \real low) {
      @     return true;
      @ }
      @
      @ public normal_behavior
      @   requires weight >= 0.0 && high > 0.0 && high <= ratio * low && ratio > 0.0 && 0.0 < low && low <= wd;
      @   ensures weight * high / (wd * wd) <= weight * ratio / low;
      @   ensures \result;
      @ pure
      @ public static model boolean highOverSquare(\real weight, \real high, \real ratio, \real low, \real wd) {
      @     return highBySquare(high, ratio, low, wd) && scaled(weight, high * low, ratio * (wd * wd))
      @         && regrouped(weight, high, low) && regrouped(weight, ratio, wd * wd) && wd * wd > 0.0
      @         && crossed(weight * high, wd * wd, weight * ratio, low);
      @ }
      @
      @ public normal_behavior
      @   requires high > 0.0 && high <= ratio * low && ratio > 0.0 && 0.0 < low && low <= wd;
      @   ensures high * low <= ratio * (wd * wd);
      @   ensures \result;
      @ pure
      @ public static model boolean highBySquare(\real high, \real ratio, \real low, \real wd) {
      @     return scaled(low, high, ratio * low) && low * low <= wd * wd && scaled(ratio, low * low, wd * wd)
      @         && low * (ratio * low) == ratio * (low * low);
      @ }
      @
      @ public normal_behavior
      @   ensures x * (y * z) == x * y * z;
      @   ensures \result;
      @ pure
      @ public static model boolean regrouped(\real x, \real y, \real z) {
      @     return true;
      @ }
      @
      @ public normal_behavior
      @   requires s > 0.0 && u > 0.0 && t * u <= r * s;
      @   ensures t / s <= r / u;
      @   ensures \result;
      @ pure
      @ public static model boolean crossed(\real t, \real s, \real r, \real u) {
      @     return true;
      @ }
      @*/
}
