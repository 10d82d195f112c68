package org.circlewalk.spec.later;

/**
 * One step of the leak of attention o and of the least entry m: 1/o grows by B at least, and m as y of Lemma Z does, so that o
 * stays at most 1/z and m at least y.
 */
public final class LeakStep {
    private LeakStep() {
    }

    // What inequalities (1) and (3) of the theorem on later steps leave of a step
    /*@ // 1/o′ ≥ 1/o + B, as a product, and m′ ≥ m + (b/2)/m.
      @ public normal_behavior
      @   ensures \result == (leak > 0.0 && low > 0.0 && nextLeak > 0.0 && nextLeak * (1.0 + growth * leak) <= leak
      @       && nextLow >= low + b / (2.0 * low));
      @ pure
      @ public static model boolean grows(\real leak, \real low, \real growth, \real b, \real nextLeak, \real nextLow) {
      @     return leak > 0.0 && low > 0.0 && nextLeak > 0.0 && nextLeak * (1.0 + growth * leak) <= leak
      @         && nextLow >= low + b / (2.0 * low);
      @ }
      @
      @ // o ≤ 1/z is kept, where z grows by B.
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
      @ // 1/o ≤ z is kept, where z grows by B and 1/o by no more.
      @ public normal_behavior
      @   requires leak > 0.0 && z > 0.0 && growth > 0.0 && leak * z >= 1.0 && nextLeak * (1.0 + growth * leak) >= leak;
      @   ensures nextLeak > 0.0 && nextLeak * (z + growth) >= 1.0;
      @   ensures \result;
      @ pure
      @ public static model boolean leakIsLeft(\real leak, \real z, \real growth, \real nextLeak) {
      @     return growth * leak > 0.0 && HullQuotient.cancelled(0.0, nextLeak, 1.0 + growth * leak)
      @         && HullQuotient.scaled(nextLeak, 1.0 + growth * leak, leak * (z + growth))
      @         && nextLeak * (leak * (z + growth)) == nextLeak * (z + growth) * leak
      @         && HullQuotient.cancelled(1.0, nextLeak * (z + growth), leak);
      @ }
      @
      @ // A term of Σ o/m is at most that of Lemma Z.
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
      @ // m² grows by b at least.
      @ public normal_behavior
      @   requires low > 0.0 && b > 0.0 && nextLow >= low + b / (2.0 * low);
      @   ensures nextLow * nextLow >= low * low + b;
      @   ensures \result;
      @ pure
      @ public static model boolean squareGrows(\real low, \real b, \real nextLow) {
      @     \real part = b / (2.0 * low);
      @     return part * (2.0 * low) == b && part > 0.0 && squareOfSum(low, part)
      @         && squareIsMonotone(low + part, nextLow);
      @ }
      @
      @ public normal_behavior
      @   ensures (x + y) * (x + y) == x * x + y * (2.0 * x) + y * y && y * y >= 0.0;
      @   ensures \result;
      @ pure
      @ public static model boolean squareOfSum(\real x, \real y) {
      @     return true;
      @ }
      @
      @ public normal_behavior
      @   requires 0.0 <= x && x <= y;
      @   ensures x * x <= y * y;
      @   ensures \result;
      @ pure
      @ public static model boolean squareIsMonotone(\real x, \real y) {
      @     return x * x <= y * x && y * x <= y * y;
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
      @*/

    // From the conditions (E2) and the inequalities (1) and (3) of the theorem on later steps to what grows asks of a step
    /*@ // By (3) every lead grows by x = ηG²κδ at least, so o′ ≤ e^{−x}·o, and for any E ≥ e^{−x} with E(1 + x) ≤ 1: 1/o′ ≥ 1/o + B
      @ // where B(1 + o₀) ≤ ηG²κ and o ≤ o₀. Here pull is ηG² and rest is δ, δ(1 + o) = o.
      @ public normal_behavior
      @   requires leak > 0.0 && leak <= firstLeak && rest * (1.0 + leak) == leak && nextLeak > 0.0;
      @   requires growth > 0.0 && pull > 0.0 && kappa > 0.0 && growth * (1.0 + firstLeak) <= pull * kappa;
      @   requires shrink > 0.0 && shrink * (1.0 + pull * kappa * rest) <= 1.0 && nextLeak <= leak * shrink;
      @   ensures nextLeak * (1.0 + growth * leak) <= leak;
      @   ensures \result;
      @ pure
      @ public static model boolean leadsShrinkTheLeak(\real leak, \real firstLeak, \real rest, \real growth, \real pull,
      @         \real kappa, \real shrink, \real nextLeak) {
      @     return HullQuotient.cancelled(0.0, rest, 1.0 + leak) && growthIsAtMost(leak, firstLeak, rest, growth, pull * kappa)
      @         && HullQuotient.scaled(shrink, growth * leak, pull * kappa * rest)
      @         && shrinks(leak, shrink, 1.0 + growth * leak, nextLeak);
      @ }
      @
      @ public normal_behavior
      @   requires leak > 0.0 && leak <= firstLeak && rest * (1.0 + leak) == leak && rest >= 0.0;
      @   requires growth > 0.0 && growth * (1.0 + firstLeak) <= strength;
      @   ensures growth * leak <= strength * rest;
      @   ensures \result;
      @ pure
      @ public static model boolean growthIsAtMost(\real leak, \real firstLeak, \real rest, \real growth, \real strength) {
      @     return HullQuotient.scaled(growth, 1.0 + leak, 1.0 + firstLeak)
      @         && HullQuotient.scaled(rest, growth * (1.0 + leak), strength)
      @         && rest * (growth * (1.0 + leak)) == growth * (rest * (1.0 + leak));
      @ }
      @
      @ public normal_behavior
      @   requires leak > 0.0 && shrink * factor <= 1.0 && factor > 0.0 && nextLeak <= leak * shrink;
      @   ensures nextLeak * factor <= leak;
      @   ensures \result;
      @ pure
      @ public static model boolean shrinks(\real leak, \real shrink, \real factor, \real nextLeak) {
      @     return HullQuotient.scaled(factor, nextLeak, leak * shrink) && HullQuotient.scaled(leak, shrink * factor, 1.0)
      @         && factor * (leak * shrink) == leak * (shrink * factor);
      @ }
      @
      @ // By the lower half of (1), w_d grows as y of Lemma Z does, where b(1 + o₀R) ≤ 2cπ_d, o ≤ o₀ and w_d ≥ m: so m does, over F.
      @ public normal_behavior
      @   requires c > 0.0 && pd > 0.0 && b > 0.0 && leak >= 0.0 && leak <= firstLeak && ratio > 0.0;
      @   requires 0.0 < low && low <= wd && 2.0 * (low * low) >= b && b * (1.0 + firstLeak * ratio) <= 2.0 * (c * pd);
      @   requires wd + leak * (ratio * low) > 0.0 && nextD >= wd + c * pd / (wd + leak * (ratio * low));
      @   ensures nextD >= low + b / (2.0 * low);
      @   ensures \result;
      @ pure
      @ public static model boolean entryRises(\real c, \real pd, \real b, \real leak, \real firstLeak, \real ratio, \real low,
      @         \real wd, \real nextD) {
      @     return spreads(leak, firstLeak, ratio, low, wd) && c * pd > 0.0
      @         && risesBy(c * pd, b, 1.0 + firstLeak * ratio, wd, wd + leak * (ratio * low))
      @         && RationalSum.stepIsMonotone(wd, low, b);
      @ }
      @
      @ public normal_behavior
      @   requires leak >= 0.0 && leak <= firstLeak && ratio > 0.0 && 0.0 < low && low <= wd;
      @   ensures firstLeak * ratio >= 0.0 && wd + leak * (ratio * low) <= (1.0 + firstLeak * ratio) * wd;
      @   ensures \result;
      @ pure
      @ public static model boolean spreads(\real leak, \real firstLeak, \real ratio, \real low, \real wd) {
      @     return HullQuotient.scaled(ratio, low, wd) && HullQuotient.scaled(leak, ratio * low, ratio * wd)
      @         && ratio * wd >= 0.0 && leak * (ratio * wd) <= firstLeak * (ratio * wd) && firstLeak * ratio >= 0.0
      @         && HullQuotient.regrouped(firstLeak, ratio, wd);
      @ }
      @
      @ public normal_behavior
      @   requires gain > 0.0 && b > 0.0 && wd > 0.0 && spread > 0.0 && 0.0 < wide && wide <= spread * wd && b * spread <= 2.0 * gain;
      @   ensures b / (2.0 * wd) <= gain / wide;
      @   ensures \result;
      @ pure
      @ public static model boolean risesBy(\real gain, \real b, \real spread, \real wd, \real wide) {
      @     return HullQuotient.scaled(b, wide, spread * wd) && HullQuotient.regrouped(b, spread, wd)
      @         && HullQuotient.scaled(wd, b * spread, 2.0 * gain) && wd * (2.0 * gain) == gain * (2.0 * wd)
      @         && HullQuotient.crossed(b, 2.0 * wd, gain, wide);
      @ }
      @*/
}
