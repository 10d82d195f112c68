package org.circlewalk.spec.later;

import java.util.Arrays;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A course of steps, seen from two entries of V (with ε): o, m, w_e and w_d at each step. What its steps do, by inequalities (1) and
 * (3) of the theorem on later steps, is asked of each step; what follows for all of them is what the theorem says of every later
 * step.
 */
public final class LaterCourse {
    private final /*@ spec_public @*/ BigFraction[] leak;
    private final /*@ spec_public @*/ BigFraction[] least;
    private final /*@ spec_public @*/ BigFraction[] entry;
    private final /*@ spec_public @*/ BigFraction[] base;

    //@ public invariant 1 <= leak.length && least.length == leak.length && entry.length == leak.length && base.length == leak.length;
    /*@ public invariant (\forall int t; 0 <= t < leak.length;
      @     leak[t] != null && least[t] != null && entry[t] != null && base[t] != null);
      @*/

    //@ private normal_behavior
    //@   requires 1 <= leak.length && least.length == leak.length && entry.length == leak.length && base.length == leak.length;
    //@   requires (\forall int t; 0 <= t < leak.length; leak[t] != null && least[t] != null && entry[t] != null && base[t] != null);
    //@   ensures this.leak == leak && this.least == least && this.entry == entry && this.base == base;
    //@ pure
    private LaterCourse(BigFraction[] leak, BigFraction[] least, BigFraction[] entry, BigFraction[] base) {
        this.leak = leak;
        this.least = least;
        this.entry = entry;
        this.base = base;
    }

    /**
     * The course with the given numbers, index = step, all of one length of at least 1; copied.
     *
     * @param leak  o = (1 − S_r)/S_r
     * @param least m = min_F w
     * @param entry w_e
     * @param base  w_d, d ∈ F
     */
    //@ public normal_behavior
    //@   requires 1 <= leak.length && least.length == leak.length && entry.length == leak.length && base.length == leak.length;
    //@   requires (\forall int t; 0 <= t < leak.length; leak[t] != null && least[t] != null && entry[t] != null && base[t] != null);
    //@   ensures \fresh(\result) && \result.leak.length == leak.length;
    //@   ensures (\forall int t; 0 <= t < leak.length; \result.leak[t] == leak[t] && \result.least[t] == least[t]
    //@               && \result.entry[t] == entry[t] && \result.base[t] == base[t]);
    //@ pure
    public static LaterCourse of(BigFraction[] leak, BigFraction[] least, BigFraction[] entry, BigFraction[] base) {
        return new LaterCourse(Arrays.copyOf(leak, leak.length), Arrays.copyOf(least, least.length),
                Arrays.copyOf(entry, entry.length), Arrays.copyOf(base, base.length));
    }

    /** How many steps there are. */
    //@ public normal_behavior
    //@   ensures \result == leak.length - 1;
    //@ pure
    public int steps() {
        return leak.length - 1;
    }

    /**
     * Whether at a step 1/o grows by B and m as y of Lemma Z, at least: what inequalities (3) and (1) give.
     *
     * @param growth B
     * @param rise   b
     */
    //@ public normal_behavior
    //@   requires 0 <= step && step < leak.length - 1;
    //@   ensures \result == growsAt(growth.value, rise.value, step);
    //@ pure
    public boolean grows(BigFraction growth, BigFraction rise, int step) {
        BigFraction now = leak[step];
        BigFraction low = least[step];
        BigFraction next = leak[step + 1];
        if (now.compareTo(BigFraction.ZERO) <= 0 || low.compareTo(BigFraction.ZERO) <= 0
                || next.compareTo(BigFraction.ZERO) <= 0) {
            return false;
        }
        BigFraction falls = next.multiply(BigFraction.ONE.add(growth.multiply(now)));
        BigFraction rises = low.add(rise.divide(low.multiply(2)));
        return falls.compareTo(now) <= 0 && least[step + 1].compareTo(rises) >= 0;
    }

    /*@ public normal_behavior
      @   requires 0 <= k && k < leak.length - 1;
      @   ensures \result == LeakStep.grows(leak[k].value, least[k].value, growth, b, leak[k + 1].value, least[k + 1].value);
      @ pure
      @ public model boolean growsAt(\real growth, \real b, int k) {
      @     return LeakStep.grows(leak[k].value, least[k].value, growth, b, leak[k + 1].value, least[k + 1].value);
      @ }
      @*/

    /** Σ o/m over the first n steps. */
    //@ public normal_behavior
    //@   requires 0 <= n && n <= leak.length;
    //@   requires (\forall int k; 0 <= k < n; least[k].value > 0.0);
    //@   ensures \result.value == leakSum(0, n);
    //@ pure
    public BigFraction sum(int n) {
        BigFraction sum = BigFraction.ZERO;
        //@ loop_invariant 0 <= k <= n && sum.value == leakSum(0, k);
        //@ loop_writes sum;
        //@ decreases n - k;
        for (int k = 0; k < n; k++) {
            //@ assert sumSplits(0, k + 1);
            sum = sum.add(leak[k].divide(least[k]));
        }
        return sum;
    }

    /*@ // The sum of o/m over n steps from step k on; a step with m = 0 counts as 0.
      @ public normal_behavior
      @   requires 0 <= k && k <= leak.length && 0 <= n && n <= leak.length && k <= leak.length - n;
      @   measured_by n;
      @   ensures \result == (n == 0 ? 0.0 : share(leak[k].value, least[k].value) + leakSum(k + 1, n - 1));
      @ pure
      @ public model \real leakSum(int k, int n) {
      @     return n == 0 ? 0.0 : share(leak[k].value, least[k].value) + leakSum(k + 1, n - 1);
      @ }
      @
      @ public normal_behavior
      @   ensures \result == (low > 0.0 ? leak / low : 0.0);
      @ pure
      @ public static model \real share(\real leak, \real low) {
      @     return low > 0.0 ? leak / low : 0.0;
      @ }
      @
      @ // The last term apart.
      @ public normal_behavior
      @   requires 0 <= k && k <= leak.length && 1 <= n && n <= leak.length && k <= leak.length - n;
      @   measured_by n;
      @   ensures leakSum(k, n) == leakSum(k, n - 1) + share(leak[k + n - 1].value, least[k + n - 1].value);
      @   ensures \result;
      @ pure
      @ public model boolean sumSplits(int k, int n) {
      @     if (n == 1) {
      @         return leakSum(k, 0) == 0.0 && leakSum(k + 1, 0) == 0.0;
      @     }
      @     return sumSplits(k + 1, n - 1);
      @ }
      @*/

    // Claim (a) of the theorem on later steps, and (b) of m
    // states 3.1.C4, part: inequality (2) for means over walks and the first line of (3) for scores and rates within (2); claim (a) for all n: 1/o ≥ 1/o₀ + Bn after n steps, where at each o falls and m rises as inequalities (3) and (1) say, and 1/o ≤ 1/o(t₀) + B₂n, where no step lets it grow by more
    // states 3.1.C5, part: claim (a) for all n: 1/o ≥ 1/o₀ + Bn after n steps, where at each o falls and m rises as inequalities (3) and (1) say
    /*@ // 1/o ≥ α + Bn after n steps.
      @ public normal_behavior
      @   requires 0 <= n && n < leak.length && growth > 0.0 && alpha > 0.0 && leak[0].value > 0.0 && leak[0].value * alpha <= 1.0;
      @   requires (\forall int k; 0 <= k < n; growsAt(growth, b, k));
      @   measured_by n;
      @   ensures leak[n].value > 0.0 && leak[n].value * (alpha + growth * (\real) n) <= 1.0;
      @   ensures \result;
      @ pure
      @ public model boolean leakAfter(\real alpha, \real growth, \real b, int n) {
      @     if (n == 0) {
      @         return timesNone(alpha, growth, 0);
      @     }
      @     return leakAfter(alpha, growth, b, n - 1) && growsAt(growth, b, n - 1) && oneMore(alpha, growth, n)
      @         && LeakStep.leakFalls(leak[n - 1].value, alpha + growth * (\real) (n - 1), growth, leak[n].value);
      @ }
      @
      @ public normal_behavior
      @   requires n == 0;
      @   ensures x + y * (\real) n == x;
      @   ensures \result;
      @ pure
      @ public static model boolean timesNone(\real x, \real y, int n) {
      @     return true;
      @ }
      @
      @ public normal_behavior
      @   requires 1 <= n && x > 0.0 && y > 0.0;
      @   ensures x + y * (\real) n == x + y * (\real) (n - 1) + y && x + y * (\real) (n - 1) > 0.0;
      @   ensures \result;
      @ pure
      @ public static model boolean oneMore(\real x, \real y, int n) {
      @     return true;
      @ }
      @*/

    // states 3.1.C4, part
    /*@ // 1/o ≤ α + Bn after n steps.
      @ public normal_behavior
      @   requires 0 <= n && n < leak.length && growth > 0.0 && alpha > 0.0 && leak[0].value > 0.0 && leak[0].value * alpha >= 1.0;
      @   requires (\forall int k; 0 <= k < n; leak[k + 1].value * (1.0 + growth * leak[k].value) >= leak[k].value);
      @   measured_by n;
      @   ensures leak[n].value > 0.0 && leak[n].value * (alpha + growth * (\real) n) >= 1.0;
      @   ensures \result;
      @ pure
      @ public model boolean leakIsLeft(\real alpha, \real growth, int n) {
      @     if (n == 0) {
      @         return timesNone(alpha, growth, 0);
      @     }
      @     return leakIsLeft(alpha, growth, n - 1) && oneMore(alpha, growth, n)
      @         && leak[n].value * (1.0 + growth * leak[n - 1].value) >= leak[n - 1].value
      @         && LeakStep.leakIsLeft(leak[n - 1].value, alpha + growth * (\real) (n - 1), growth, leak[n].value);
      @ }
      @*/

    // states 3.1.C3, part
    /*@ // m² ≥ m₀² + bn after n steps.
      @ public normal_behavior
      @   requires 0 <= n && n < leak.length && b > 0.0 && 0.0 < first && first <= least[0].value;
      @   requires (\forall int k; 0 <= k < n; growsAt(growth, b, k));
      @   measured_by n;
      @   ensures least[n].value >= first && least[n].value * least[n].value >= first * first + b * (\real) n;
      @   ensures \result;
      @ pure
      @ public model boolean squareAfter(\real first, \real growth, \real b, int n) {
      @     if (n == 0) {
      @         return LeakStep.squareIsMonotone(first, least[0].value) && timesNone(first * first, b, 0);
      @     }
      @     return squareAfter(first, growth, b, n - 1) && growsAt(growth, b, n - 1) && first * first > 0.0
      @         && oneMore(first * first, b, n) && LeakStep.squareGrows(least[n - 1].value, b, least[n].value)
      @         && b / (2.0 * least[n - 1].value) > 0.0;
      @ }
      @*/

    // Claim (b) of the theorem on later steps: Σ o/m, by Lemma Z
    /*@ // The sum over n steps from step k on is at most that of Lemma Z with any z ≤ 1/o and y ≤ m.
      @ public normal_behavior
      @   requires 0 <= k && k < leak.length && 0 <= n && n < leak.length && k < leak.length - n;
      @   requires (\forall int t; k <= t < k + n; growsAt(growth, b, t));
      @   requires growth > 0.0 && b > 0.0 && z > 0.0 && leak[k].value * z <= 1.0 && least[k].value >= y && y > 0.0;
      @   requires 2.0 * (y * y) >= b;
      @   measured_by n;
      @   ensures leakSum(k, n) <= RationalSum.partialSum(z, y, growth, b, n);
      @   ensures \result;
      @ pure
      @ public model boolean leakSumIsAtMost(\real growth, \real b, \real z, \real y, int k, int n) {
      @     if (n == 0) {
      @         return leakSum(k, 0) == 0.0 && RationalSum.partialSum(z, y, growth, b, 0) == 0.0;
      @     }
      @     return growsAt(growth, b, k)
      @         && LeakStep.bothGrow(leak[k].value, least[k].value, growth, b, leak[k + 1].value, least[k + 1].value, z, y)
      @         && leakSumIsAtMost(growth, b, z + growth, y + b / (2.0 * y), k + 1, n - 1)
      @         && RationalSum.unfolds(z, y, growth, b, y + b / (2.0 * y), n);
      @ }
      @
      @ // It is at most Z(h).
      @ public normal_behavior
      @   requires numbers.first.value > 0.0 && numbers.growth.value > 0.0 && numbers.rise.value > 0.0 && numbers.least.value > 0.0;
      @   requires turn.value >= numbers.least.value && 2.0 * (numbers.least.value * numbers.least.value) >= numbers.rise.value;
      @   requires 0 <= n && n < leak.length && leak[0].value * numbers.first.value <= 1.0 && least[0].value >= numbers.least.value;
      @   requires (\forall int t; 0 <= t < n; growsAt(numbers.growth.value, numbers.rise.value, t));
      @   ensures leakSum(0, n) <= \result.value;
      @ pure
      @ public model BigFraction sumIsAtMost(RationalSum numbers, BigFraction turn, int n) {
      @     BigFraction bound = numbers.bound(turn);
      @     assert RationalSum.slopeIsAtMost(numbers.first.value, numbers.growth.value, numbers.rise.value, turn.value)
      @         && RationalSum.sumIsAtMost(numbers.first.value, numbers.growth.value, numbers.rise.value, numbers.least.value,
      @             RationalSum.slope(numbers.first.value, numbers.growth.value, numbers.rise.value, turn.value), turn.value, n)
      @         && leakSumIsAtMost(numbers.growth.value, numbers.rise.value, numbers.first.value, numbers.least.value, 0, n);
      @     return bound;
      @ }
      @*/

    /*@ // Inequality (1) at step k of the course, where all entries are at most R·m.
      @ public normal_behavior
      @   requires 0 <= k && k < leak.length - 1;
      @   ensures \result == HullStep.moves(entry[k].value, base[k].value, pe, pd, c, leak[k].value, least[k].value, ratio,
      @       entry[k + 1].value, base[k + 1].value);
      @ pure
      @ public model boolean movesAt(\real c, \real pe, \real pd, \real ratio, int k) {
      @     return HullStep.moves(entry[k].value, base[k].value, pe, pd, c, leak[k].value, least[k].value, ratio,
      @         entry[k + 1].value, base[k + 1].value);
      @ }
      @*/

    // Claim (b) of the theorem on later steps: the quotient of two entries
    /*@ // w_e(1 − a_nϱ) ≤ (σ + a_n)w_d after n steps, where a_n = (c/m₀)·Σ o/m and ϱ = Rπ_d.
      @ public normal_behavior
      @   requires 0 <= n && n < leak.length && c > 0.0 && pd > 0.0 && pe >= 0.0 && ratio > 0.0 && first > 0.0;
      @   requires sigma > 0.0 && sigma * sigma * pd >= pe && entry[0].value <= sigma * base[0].value;
      @   requires (\forall int k; 0 <= k < n; first <= least[k].value && movesAt(c, pe, pd, ratio, k));
      @   requires c / first * leakSum(0, n) * (ratio * pd) < 1.0;
      @   measured_by n;
      @   ensures leakSum(0, n) >= 0.0;
      @   ensures entry[n].value * (1.0 - c / first * leakSum(0, n) * (ratio * pd))
      @       <= (sigma + c / first * leakSum(0, n)) * base[n].value;
      @   ensures \result;
      @ pure
      @ public model boolean quotientStaysBelow(\real c, \real pe, \real pd, \real ratio, \real first, \real sigma, int n) {
      @     if (n == 0) {
      @         return startsBelow(entry[0].value, sigma, leakSum(0, 0), c / first, ratio * pd, base[0].value);
      @     }
      @     return movesAt(c, pe, pd, ratio, n - 1) && sumSplits(0, n)
      @         && lessBefore(c, first, leak[n - 1].value, least[n - 1].value, leakSum(0, n - 1), leakSum(0, n), ratio * pd)
      @         && quotientStaysBelow(c, pe, pd, ratio, first, sigma, n - 1)
      @         && staysBelowOnce(c, pe, pd, ratio, first, sigma, leak[n - 1].value, least[n - 1].value, leakSum(0, n - 1),
      @             leakSum(0, n), entry[n - 1].value, base[n - 1].value, entry[n].value, base[n].value);
      @ }
      @
      @ // What was added before a step leaves room too.
      @ public normal_behavior
      @   requires c > 0.0 && first > 0.0 && leak >= 0.0 && low > 0.0 && sum == before + share(leak, low) && rate > 0.0;
      @   requires c / first * sum * rate < 1.0;
      @   ensures c / first * before * rate < 1.0;
      @   ensures \result;
      @ pure
      @ public static model boolean lessBefore(\real c, \real first, \real leak, \real low, \real before, \real sum, \real rate) {
      @     return sameTerm(c, first, leak, low, share(leak, low), c / first)
      @         && lessAdded(before, share(leak, low), sum, c / first, rate);
      @ }
      @
      @ // One step of the course.
      @ public normal_behavior
      @   requires c > 0.0 && pd > 0.0 && pe >= 0.0 && ratio > 0.0 && first > 0.0 && sigma > 0.0 && sigma * sigma * pd >= pe;
      @   requires HullStep.moves(we, wd, pe, pd, c, leak, low, ratio, nextE, nextD) && first <= low && before >= 0.0;
      @   requires sum == before + share(leak, low) && c / first * sum * (ratio * pd) < 1.0;
      @   requires we * (1.0 - c / first * before * (ratio * pd)) <= (sigma + c / first * before) * wd;
      @   ensures sum >= 0.0 && nextE * (1.0 - c / first * sum * (ratio * pd)) <= (sigma + c / first * sum) * nextD;
      @   ensures \result;
      @ pure
      @ public static model boolean staysBelowOnce(\real c, \real pe, \real pd, \real ratio, \real first, \real sigma, \real leak,
      @         \real low, \real before, \real sum, \real we, \real wd, \real nextE, \real nextD) {
      @     \real scale = c / first;
      @     \real term = share(leak, low);
      @     return HullStep.moves(we, wd, pe, pd, c, leak, low, ratio, nextE, nextD) && ratio * pd > 0.0
      @         && sameTerm(c, first, leak, low, term, scale) && lessAdded(before, term, sum, scale, ratio * pd)
      @         && positiveProduct(scale, before, term)
      @         && HullStep.staysBelow(we, wd, pe, pd, c, leak, low, first, ratio, sigma, scale * before, scale * term, nextE, nextD)
      @         && sumMoves(nextE, sigma, before, term, sum, scale, ratio * pd, nextD);
      @ }
      @
      @ public normal_behavior
      @   requires sum == 0.0 && we <= sigma * wd;
      @   ensures we * (1.0 - scale * sum * rate) <= (sigma + scale * sum) * wd;
      @   ensures \result;
      @ pure
      @ public static model boolean startsBelow(\real we, \real sigma, \real sum, \real scale, \real rate, \real wd) {
      @     return scale * sum == 0.0;
      @ }
      @
      @ // o/m, times c/m₀, is x = c·o/(m·m₀).
      @ public normal_behavior
      @   requires c > 0.0 && first > 0.0 && leak >= 0.0 && low > 0.0 && term == leak / low && scale == c / first;
      @   ensures term >= 0.0 && scale * term >= 0.0 && scale * term == c * leak / (low * first);
      @   ensures \result;
      @ pure
      @ public static model boolean sameTerm(\real c, \real first, \real leak, \real low, \real term, \real scale) {
      @     return term * low == leak && HullQuotient.crossed(0.0, 1.0, leak, low) && scale * first == c && scale > 0.0;
      @ }
      @
      @ public normal_behavior
      @   requires term >= 0.0 && scale > 0.0 && rate > 0.0 && sum == before + term && scale * sum * rate < 1.0;
      @   ensures scale * before * rate < 1.0 && scale * sum == scale * before + scale * term;
      @   ensures (scale * before + scale * term) * rate < 1.0;
      @   ensures \result;
      @ pure
      @ public static model boolean lessAdded(\real before, \real term, \real sum, \real scale, \real rate) {
      @     return HullQuotient.scaled(scale, before, sum) && HullQuotient.scaled(rate, scale * before, scale * sum);
      @ }
      @
      @ public normal_behavior
      @   requires scale > 0.0 && x >= 0.0 && y >= 0.0;
      @   ensures scale * x >= 0.0 && scale * y >= 0.0;
      @   ensures \result;
      @ pure
      @ public static model boolean positiveProduct(\real scale, \real x, \real y) {
      @     return true;
      @ }
      @
      @ public normal_behavior
      @   requires sum == before + term;
      @   requires we * (1.0 - (scale * before + scale * term) * rate) <= (sigma + scale * before + scale * term) * wd;
      @   ensures we * (1.0 - scale * sum * rate) <= (sigma + scale * sum) * wd;
      @   ensures \result;
      @ pure
      @ public static model boolean sumMoves(\real we, \real sigma, \real before, \real term, \real sum, \real scale,
      @         \real rate, \real wd) {
      @     return scale * sum == scale * before + scale * term;
      @ }
      @*/

    // states 3.1.C3, part: inequality (1) for means over walks; claim (b) for all n: m² ≥ m₀² + bn and w_e ≤ q_ed·w_d after n steps, where at each o falls as (3) says and
    //   m, w_d and w_e move as (1) says with W ≤ Rm, and (c/m₀)·Σ o/m ≤ a
    /*@ // w_e ≤ q_ed·w_d with the certificate's q_ed = (σ + a)/(1 − aϱ), if a bounds (c/m₀)·Σ o/m.
      @ public normal_behavior
      @   requires 0 <= n && n < leak.length && c > 0.0 && pd > 0.0 && pe >= 0.0 && ratio > 0.0 && first > 0.0;
      @   requires sigma > 0.0 && sigma * sigma * pd >= pe && entry[0].value <= sigma * base[0].value && base[0].value > 0.0;
      @   requires (\forall int k; 0 <= k < n; first <= least[k].value && movesAt(c, pe, pd, ratio, k));
      @   requires c / first * leakSum(0, n) <= a && a * (ratio * pd) < 1.0;
      @   ensures entry[n].value <= HullQuotient.quotient(sigma, a, ratio * pd) * base[n].value;
      @   ensures \result;
      @ pure
      @ public model boolean quotientIsAtMost(\real c, \real pe, \real pd, \real ratio, \real first, \real sigma, \real a, int n) {
      @     return leavesRoom(c, first, leakSum(0, n), a, ratio * pd)
      @         && quotientStaysBelow(c, pe, pd, ratio, first, sigma, n) && (n == 0 || movesAt(c, pe, pd, ratio, n - 1))
      @         && belowQuotient(c, first, leakSum(0, n), entry[n].value, base[n].value, sigma, a, ratio * pd);
      @ }
      @
      @ public normal_behavior
      @   requires first > 0.0 && c / first * sum <= a && rate > 0.0 && a * rate < 1.0;
      @   ensures c / first * sum * rate < 1.0;
      @   ensures \result;
      @ pure
      @ public static model boolean leavesRoom(\real c, \real first, \real sum, \real a, \real rate) {
      @     return HullQuotient.scaled(rate, c / first * sum, a);
      @ }
      @
      @ public normal_behavior
      @   requires c > 0.0 && first > 0.0 && sum >= 0.0 && sigma > 0.0 && c / first * sum <= a && rate > 0.0 && a * rate < 1.0;
      @   requires we * (1.0 - c / first * sum * rate) <= (sigma + c / first * sum) * wd && wd > 0.0;
      @   ensures we <= HullQuotient.quotient(sigma, a, rate) * wd;
      @   ensures \result;
      @ pure
      @ public static model boolean belowQuotient(\real c, \real first, \real sum, \real we, \real wd, \real sigma, \real a,
      @         \real rate) {
      @     \real scale = c / first;
      @     \real added = scale * sum;
      @     return scale * first == c && scale > 0.0 && added >= 0.0 && added + (a - added) == a
      @         && HullQuotient.quotientGrows(sigma, added, a - added, rate)
      @         && HullStep.product(HullQuotient.quotient(sigma, added, rate), 1.0 - added * rate, sigma + added, wd, we)
      @         && HullQuotient.scaled(wd, HullQuotient.quotient(sigma, added, rate), HullQuotient.quotient(sigma, a, rate));
      @ }
      @
      @ // Inequality (1) at step k, where e is not in F.
      @ public normal_behavior
      @   requires 0 <= k && k < leak.length - 1;
      @   ensures \result == (leak[k].value >= 0.0 && 0.0 < least[k].value && least[k].value <= base[k].value
      @       && base[k].value <= base[k + 1].value
      @       && entry[k + 1].value <= entry[k].value + c * leak[k].value / least[k].value);
      @ pure
      @ public model boolean movesOutsideAt(\real c, int k) {
      @     return leak[k].value >= 0.0 && 0.0 < least[k].value && least[k].value <= base[k].value
      @         && base[k].value <= base[k + 1].value
      @         && entry[k + 1].value <= entry[k].value + c * leak[k].value / least[k].value;
      @ }
      @
      @ // w_e ≤ (w_e/w_d at the start + a_n)w_d after n steps, e ∈ U.
      @ public normal_behavior
      @   requires 0 <= n && n < leak.length && c > 0.0 && first > 0.0 && q >= 0.0 && entry[0].value <= q * base[0].value;
      @   requires (\forall int k; 0 <= k < n; first <= least[k].value && movesOutsideAt(c, k));
      @   measured_by n;
      @   ensures leakSum(0, n) >= 0.0 && entry[n].value <= (q + c / first * leakSum(0, n)) * base[n].value;
      @   ensures \result;
      @ pure
      @ public model boolean outsideStaysBelow(\real c, \real first, \real q, int n) {
      @     \real scale = c / first;
      @     if (n == 0) {
      @         return startsBelow(entry[0].value, q, leakSum(0, 0), scale, 0.0, base[0].value);
      @     }
      @     \real term = share(leak[n - 1].value, least[n - 1].value);
      @     return scale > 0.0 && sumSplits(0, n) && movesOutsideAt(c, n - 1)
      @         && sameTerm(c, first, leak[n - 1].value, least[n - 1].value, term, scale)
      @         && outsideStaysBelow(c, first, q, n - 1) && positiveProduct(scale, leakSum(0, n - 1), term)
      @         && HullStep.outsideStaysBelow(entry[n - 1].value, base[n - 1].value, c, leak[n - 1].value, least[n - 1].value,
      @             first, q, scale * leakSum(0, n - 1), scale * term, entry[n].value, base[n].value)
      @         && sumMoves(entry[n].value, q, leakSum(0, n - 1), term, leakSum(0, n), scale, 0.0, base[n].value);
      @ }
      @*/
}
