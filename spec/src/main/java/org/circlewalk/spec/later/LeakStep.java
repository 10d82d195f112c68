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
}
