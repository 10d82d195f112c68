package org.circlewalk.spec.later;

/**
 * One step of the quotient of two entries of V (with ε), in products: from w_e(1 − aϱ) ≤ (σ + a)w_d at a step follows
 * w_e(1 − (a + x)ϱ) ≤ (σ + a + x)w_d at the next one, where x = c·o/(m·m₀). It is what an induction over the steps repeats.
 */
public final class HullStep {
    private HullStep() {
    }

    // Inequality (1) of the theorem on later steps, as the induction over the steps uses it
    /*@ // What a step does: (1) for both entries, d ∈ F, with W ≤ Rm in the place of W. Here low is m and ratio R.
      @ public normal_behavior
      @   ensures \result == (leak >= 0.0 && 0.0 < low && low <= wd && we > 0.0 && we * we >= c * pe
      @       && nextD >= wd && nextE <= we + c * pe / we + c * leak / low && wd + leak * (ratio * low) > 0.0
      @       && nextD >= wd + c * pd / (wd + leak * (ratio * low)));
      @ pure
      @ public static model boolean moves(\real we, \real wd, \real pe, \real pd, \real c, \real leak, \real low,
      @         \real ratio, \real nextE, \real nextD) {
      @     return leak >= 0.0 && 0.0 < low && low <= wd && we > 0.0 && we * we >= c * pe
      @         && nextD >= wd && nextE <= we + c * pe / we + c * leak / low && wd + leak * (ratio * low) > 0.0
      @         && nextD >= wd + c * pd / (wd + leak * (ratio * low));
      @ }
      @
      @ // From the bound q of the quotient to q(1 + ϱx) + x.
      @ public normal_behavior
      @   requires c > 0.0 && pd > 0.0 && pe >= 0.0 && ratio > 0.0 && q > 0.0 && q * q * pd >= pe && we <= q * wd;
      @   requires moves(we, wd, pe, pd, c, leak, low, ratio, nextE, nextD) && 0.0 < first && first <= low;
      @   requires x == c * leak / (low * first);
      @   ensures nextE <= (q * (1.0 + ratio * pd * x) + x) * nextD;
      @   ensures \result;
      @ pure
      @ public static model boolean boundMoves(\real we, \real wd, \real pe, \real pd, \real c, \real leak, \real low,
      @         \real first, \real ratio, \real q, \real x, \real nextE, \real nextD) {
      @     return ratio * low > 0.0
      @         && HullQuotient.quotientStep(we, wd, pe, pd, c, leak, low, first, ratio * low, ratio, q, x, nextE, nextD);
      @ }
      @
      @ // The same in products, where the step gives any bound with the property above.
      @ public normal_behavior
      @   requires sigma > 0.0 && a >= 0.0 && x >= 0.0 && rate >= 0.0 && nextRest > 0.0 && nextD > 0.0;
      @   requires rest == 1.0 - a * rate && nextRest == 1.0 - (a + x) * rate;
      @   requires q * rest == sigma + a && nextE <= (q * (1.0 + rate * x) + x) * nextD;
      @   ensures nextE * nextRest <= (sigma + a + x) * nextD;
      @   ensures \result;
      @ pure
      @ public static model boolean advances(\real sigma, \real a, \real x, \real rate, \real rest, \real nextRest, \real q,
      @         \real nextE, \real nextD) {
      @     return restFalls(a, x, rate, rest, nextRest)
      @         && advancesBy(sigma + a, x, rate * x, rest, nextRest, q, nextE, nextD);
      @ }
      @
      @ public normal_behavior
      @   requires a >= 0.0 && x >= 0.0 && rate >= 0.0 && rest == 1.0 - a * rate && nextRest == 1.0 - (a + x) * rate;
      @   ensures rate * x >= 0.0 && rest <= 1.0 && nextRest == rest - rate * x;
      @   ensures \result;
      @ pure
      @ public static model boolean restFalls(\real a, \real x, \real rate, \real rest, \real nextRest) {
      @     return a * rate >= 0.0 && (a + x) * rate == a * rate + rate * x;
      @ }
      @
      @ public normal_behavior
      @   requires sum > 0.0 && x >= 0.0 && y >= 0.0 && rest <= 1.0 && nextRest == rest - y && nextRest > 0.0 && nextD > 0.0;
      @   requires q * rest == sum && nextE <= (q * (1.0 + y) + x) * nextD;
      @   ensures nextE * nextRest <= (sum + x) * nextD;
      @   ensures \result;
      @ pure
      @ public static model boolean advancesBy(\real sum, \real x, \real y, \real rest, \real nextRest, \real q,
      @         \real nextE, \real nextD) {
      @     return HullQuotient.shrinks(y, rest) && positive(q, rest, sum)
      @         && scaledBound(q, 1.0 + y, x, nextRest, rest, sum)
      @         && chained(nextE, q * (1.0 + y) + x, nextD, nextRest, sum + x);
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
      @ // The bound at a step, and what the step makes of it.
      @ public normal_behavior
      @   requires c > 0.0 && pd > 0.0 && pe >= 0.0 && ratio > 0.0 && sigma > 0.0 && sigma * sigma * pd >= pe && a >= 0.0;
      @   requires moves(we, wd, pe, pd, c, leak, low, ratio, nextE, nextD) && 0.0 < first && first <= low;
      @   requires x == c * leak / (low * first) && ratio * pd >= 0.0 && rest > 0.0 && rest == 1.0 - a * (ratio * pd);
      @   requires q * rest == sigma + a && we * rest <= (sigma + a) * wd;
      @   ensures nextE <= (q * (1.0 + ratio * pd * x) + x) * nextD && nextD > 0.0;
      @   ensures \result;
      @ pure
      @ public static model boolean bearsStep(\real we, \real wd, \real pe, \real pd, \real c, \real leak, \real low,
      @         \real first, \real ratio, \real sigma, \real a, \real x, \real rest, \real q, \real nextE, \real nextD) {
      @     return isBound(sigma, a, ratio * pd, rest, q, pd, pe, we, wd)
      @         && boundMoves(we, wd, pe, pd, c, leak, low, first, ratio, q, x, nextE, nextD);
      @ }
      @
      @ // One step, from w_e(1 − aϱ) ≤ (σ + a)w_d to the same with a + x.
      @ public normal_behavior
      @   requires c > 0.0 && pd > 0.0 && pe >= 0.0 && ratio > 0.0 && sigma > 0.0 && sigma * sigma * pd >= pe && a >= 0.0;
      @   requires moves(we, wd, pe, pd, c, leak, low, ratio, nextE, nextD) && 0.0 < first && first <= low;
      @   requires x == c * leak / (low * first) && x >= 0.0 && ratio * pd >= 0.0 && (a + x) * (ratio * pd) < 1.0;
      @   requires we * (1.0 - a * (ratio * pd)) <= (sigma + a) * wd;
      @   ensures nextE * (1.0 - (a + x) * (ratio * pd)) <= (sigma + a + x) * nextD;
      @   ensures \result;
      @ pure
      @ public static model boolean staysBelow(\real we, \real wd, \real pe, \real pd, \real c, \real leak, \real low,
      @         \real first, \real ratio, \real sigma, \real a, \real x, \real nextE, \real nextD) {
      @     return HullQuotient.quotientGrows(sigma, a, x, ratio * pd)
      @         && bearsStep(we, wd, pe, pd, c, leak, low, first, ratio, sigma, a, x, 1.0 - a * (ratio * pd),
      @             HullQuotient.quotient(sigma, a, ratio * pd), nextE, nextD)
      @         && advances(sigma, a, x, ratio * pd, 1.0 - a * (ratio * pd), 1.0 - (a + x) * (ratio * pd),
      @             HullQuotient.quotient(sigma, a, ratio * pd), nextE, nextD);
      @ }
      @
      @ // Of an entry outside F, e ∈ U: from w_e ≤ (q + a)w_d to the same with a + x.
      @ public normal_behavior
      @   requires c > 0.0 && leak >= 0.0 && 0.0 < first && first <= low && low <= wd && wd <= nextD && q >= 0.0 && a >= 0.0;
      @   requires nextE <= we + c * leak / low && x == c * leak / (low * first) && we <= (q + a) * wd;
      @   ensures x >= 0.0 && nextE <= (q + a + x) * nextD;
      @   ensures \result;
      @ pure
      @ public static model boolean outsideStaysBelow(\real we, \real wd, \real c, \real leak, \real low, \real first,
      @         \real q, \real a, \real x, \real nextE, \real nextD) {
      @     return HullQuotient.otherIsAtMost(c, leak, low, first, x, nextD) && HullQuotient.scaled(q + a, wd, nextD);
      @ }
      @*/
}
