package org.circlewalk.spec.later;

/** What each later step needs of attention, in single numbers: a term of inequality (2), and claim (c) of the theorem on later steps. */
public final class LaterSteps {
    private LaterSteps() {
    }

    /*@ // Inequality (2), for one term of the mean: w/x, scaled by S_r, is between 1 − oW/m and 1 where x is between S_r·w
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
