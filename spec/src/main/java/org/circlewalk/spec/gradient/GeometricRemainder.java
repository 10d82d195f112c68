package org.circlewalk.spec.gradient;

import java.math.BigInteger;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The remainder of the power series of 1/x about m &gt; 0: for x = m + R with |R| ≤ r·m, r &lt; 1,
 * 1/x = Σ_{k&lt;d} (−R)^k/m^{k+1} + (−R/m)^d/x, and the last term is at most r^d/(m(1−r)) in absolute value.
 */
final class GeometricRemainder {
    private GeometricRemainder() {
    }

    /**
     * r^d/(m(1−r)), exactly: the sum of the geometric series of r from its term d on, divided by m.
     *
     * @param ratio  r, at least 0 and less than 1
     * @param center m, greater than 0
     * @param degree d ≥ 0, the number of terms that are summed
     */
    //@ normal_behavior
    //@   requires 0.0 <= ratio.value && ratio.value < 1.0 && 0.0 < center.value && 0 <= degree;
    //@   ensures \result.value * (center.value * (1.0 - ratio.value)) == power(ratio.value, degree);
    //@ pure
    static BigFraction bound(BigFraction ratio, BigFraction center, int degree) {
        BigFraction top = rationalPower(ratio, degree);
        BigFraction least = least(ratio, center);
        BigFraction bound = top.divide(least);
        //@ assert restores(bound.value, top.value, least.value, center.value * (1.0 - ratio.value));
        return bound;
    }

    /** m(1−r), the least x. */
    //@ private normal_behavior
    //@   requires 0.0 <= ratio.value && ratio.value < 1.0 && 0.0 < center.value;
    //@   ensures 0.0 < \result.value && \result.value == center.value * (1.0 - ratio.value);
    //@ pure
    private static BigFraction least(BigFraction ratio, BigFraction center) {
        return center.multiply(BigFraction.ONE.subtract(ratio));
    }

    /** The power, with one reduction to lowest terms at its end. */
    //@ normal_behavior
    //@   requires 0 <= exponent;
    //@   ensures \result.value == power(base.value, exponent);
    //@ pure
    static BigFraction rationalPower(BigFraction base, int exponent) {
        BigInteger above = base.getNumerator();
        BigInteger below = base.getDenominator();
        BigFraction power = quotient(integerPower(above, exponent), integerPower(below, exponent));
        //@ assert isPower(power.value, base.value, (\real) above.value, (\real) below.value, exponent);
        return power;
    }

    //@ normal_behavior
    //@   requires 1 <= divisor.value;
    //@   ensures \result.value == (\real) dividend.value / (\real) divisor.value;
    //@ pure
    private static BigFraction quotient(BigInteger dividend, BigInteger divisor) {
        return new BigFraction(dividend, divisor);
    }

    //@ normal_behavior
    //@   requires 0 <= exponent;
    //@   ensures (\real) \result.value == power((\real) base.value, exponent);
    //@   ensures 1 <= base.value ==> 1 <= \result.value;
    //@ pure
    private static BigInteger integerPower(BigInteger base, int exponent) {
        BigInteger power = BigInteger.ONE;
        //@ loop_invariant 0 <= k <= exponent && (1 <= base.value ==> 1 <= power.value);
        //@ loop_invariant (\real) power.value == power((\real) base.value, k);
        //@ loop_writes power;
        //@ decreases exponent - k;
        for (int k = 0; k < exponent; k++) {
            power = base.multiply(power);
        }
        return power;
    }

    /*@ normal_behavior
      @   requires 0.0 < divisor && quotient == dividend / divisor && divisor == same;
      @   ensures \result && quotient * same == dividend;
      @ pure
      @ static model boolean restores(\real quotient, \real dividend, \real divisor, \real same) {
      @     return true;
      @ }
      @
      @ normal_behavior
      @   requires 0.0 < below && a * below == above && above == b * below;
      @   ensures \result && a == b;
      @ pure
      @ static model boolean cancels(\real a, \real above, \real below, \real b) {
      @     return true;
      @ }
      @
      @ // The quotient of two powers is the power of the quotient.
      @ normal_behavior
      @   requires 0 <= n && above == base * below && 1.0 <= power(below, n);
      @   requires quotient == power(above, n) / power(below, n);
      @   ensures \result && quotient == power(base, n);
      @ pure
      @ static model boolean isPower(\real quotient, \real base, \real above, \real below, int n) {
      @     return powersDivide(base, above, below, n) && restores(quotient, power(above, n), power(below, n), power(below, n))
      @         && cancels(quotient, power(above, n), power(below, n), power(base, n));
      @ }
      @
      @ normal_behavior
      @   requires 0 <= n && above == quotient * below;
      @   measured_by n;
      @   ensures \result && power(above, n) == power(quotient, n) * power(below, n);
      @ pure
      @ static model boolean powersDivide(\real quotient, \real above, \real below, int n) {
      @     if (n > 0) {
      @         boolean before = powersDivide(quotient, above, below, n - 1);
      @         multiply(quotient, above, below, power(quotient, n - 1), power(above, n - 1), power(below, n - 1),
      @             power(quotient, n), power(above, n), power(below, n));
      @     }
      @     return true;
      @ }
      @
      @ normal_behavior
      @   requires above == quotient * below && a == q * b;
      @   requires nextQ == quotient * q && nextA == above * a && nextB == below * b;
      @   ensures nextA == nextQ * nextB;
      @ pure
      @ static model void multiply(\real quotient, \real above, \real below, \real q, \real a, \real b,
      @         \real nextQ, \real nextA, \real nextB) {
      @     sameProduct(above, a, q * b);
      @     sameProduct(q * b, above, quotient * below);
      @     //@ assert nextA == (q * b) * (quotient * below);
      @     regrouped(quotient, below, q, b);
      @     sameProduct(nextQ, nextB, below * b);
      @     sameProduct(below * b, nextQ, quotient * q);
      @ }
      @
      @ normal_behavior
      @   requires x == y;
      @   ensures factor * x == factor * y && x * factor == y * factor;
      @ pure
      @ static model void sameProduct(\real factor, \real x, \real y) {
      @ }
      @
      @ normal_behavior
      @   ensures (y * z) * (w * x) == (w * y) * (x * z);
      @ pure
      @ static model void regrouped(\real w, \real x, \real y, \real z) {
      @ }
      @
      @ // b to the power n.
      @ normal_behavior
      @   requires 0 <= n;
      @   measured_by n;
      @   ensures \result == (n == 0 ? 1.0 : b * power(b, n - 1));
      @ pure
      @ static model \real power(\real b, int n) {
      @     return n == 0 ? 1.0 : b * power(b, n - 1);
      @ }
      @
      @ // The first d terms of the series of 1/(m + R), with q = -R/m: the sum of q^k / m over k < d.
      @ normal_behavior
      @   requires 0 <= d && m > 0.0;
      @   measured_by d;
      @   ensures \result == (d == 0 ? 0.0 : partialSum(q, m, d - 1) + power(q, d - 1) / m);
      @ pure
      @ static model \real partialSum(\real q, \real m, int d) {
      @     return d == 0 ? 0.0 : partialSum(q, m, d - 1) + power(q, d - 1) / m;
      @ }
      @
      @ // What the d terms lack of 1/x, x = m - qm, is q^d of it.
      @ normal_behavior
      @   requires 0 <= d && m > 0.0 && x == m - q * m;
      @   measured_by d;
      @   ensures partialSum(q, m, d) * x == 1.0 - power(q, d);
      @ pure
      @ static model void lacksThePower(\real q, \real m, \real x, int d) {
      @     if (d > 0) {
      @         lacksThePower(q, m, x, d - 1);
      @         addTerm(q, m, x, power(q, d - 1), partialSum(q, m, d - 1), power(q, d), partialSum(q, m, d));
      @     }
      @ }
      @
      @ normal_behavior
      @   requires m > 0.0 && x == m - q * m && sum * x == 1.0 - last;
      @   requires nextSum == sum + last / m && next == q * last;
      @   ensures nextSum * x == 1.0 - next;
      @ pure
      @ static model void addTerm(\real q, \real m, \real x, \real last, \real sum, \real next, \real nextSum) {
      @     \real term = last / m;
      @     //@ assert term * m == last;
      @     //@ assert term * x == last - q * last;
      @ }
      @
      @ normal_behavior
      @   requires 0 <= n && -r <= q && q <= r;
      @   measured_by n;
      @   ensures -power(r, n) <= power(q, n) && power(q, n) <= power(r, n);
      @ pure
      @ static model void powersKeepTheirOrder(\real q, \real r, int n) {
      @     if (n > 0) {
      @         powersKeepTheirOrder(q, r, n - 1);
      @         productsKeepTheirOrder(q, r, power(q, n - 1), power(r, n - 1));
      @     }
      @ }
      @
      @ normal_behavior
      @   requires -r <= q && q <= r && -t <= p && p <= t;
      @   ensures -(r * t) <= q * p && q * p <= r * t;
      @ pure
      @ static model void productsKeepTheirOrder(\real q, \real r, \real p, \real t) {
      @ }
      @
      @ // The remainder: for every q with |q| <= r the d terms are as near to 1/x, x = m - qm, as the code says.
      @ normal_behavior
      @   requires 0.0 <= ratio.value && ratio.value < 1.0 && 0.0 < center.value && 0 <= degree;
      @   requires -ratio.value <= q && q <= ratio.value && x == center.value - q * center.value;
      @   ensures x > 0.0 && 1.0 / x - partialSum(q, center.value, degree) <= \result.value;
      @   ensures partialSum(q, center.value, degree) - 1.0 / x <= \result.value;
      @ pure
      @ static model BigFraction remainderIsAtMost(BigFraction ratio, BigFraction center, \real q, \real x, int degree) {
      @     BigFraction bound = bound(ratio, center, degree);
      @     lacksThePower(q, center.value, x, degree);
      @     powersKeepTheirOrder(q, ratio.value, degree);
      @     fits(center.value, ratio.value, q, x, power(q, degree), power(ratio.value, degree),
      @         partialSum(q, center.value, degree), bound.value, center.value * (1.0 - ratio.value));
      @     return bound;
      @ }
      @
      @ normal_behavior
      @   requires 0.0 <= r && r < 1.0 && 0.0 < m && -r <= q && q <= r && x == m - q * m;
      @   requires -top <= rest && rest <= top && sum * x == 1.0 - rest;
      @   requires least == m * (1.0 - r) && bound * least == top;
      @   ensures x > 0.0 && 1.0 / x - sum <= bound && sum - 1.0 / x <= bound;
      @ pure
      @ static model void fits(\real m, \real r, \real q, \real x, \real rest, \real top, \real sum,
      @         \real bound, \real least) {
      @     //@ assert 0.0 < least && least <= x;
      @     //@ assert 0.0 <= top && 0.0 <= bound;
      @     \real error = 1.0 / x - sum;
      @     //@ assert 1.0 / x * x == 1.0;
      @     //@ assert error * x == rest;
      @     //@ assert bound * least <= bound * x;
      @     //@ assert error * x <= bound * x && -error * x <= bound * x;
      @ }
      @
      @ // The sum of r^k over n <= k < m.
      @ normal_behavior
      @   requires 0 <= n && n <= m;
      @   measured_by m;
      @   ensures \result == (n == m ? 0.0 : tail(r, n, m - 1) + power(r, m - 1));
      @ pure
      @ static model \real tail(\real r, int n, int m) {
      @     return n == m ? 0.0 : tail(r, n, m - 1) + power(r, m - 1);
      @ }
      @
      @ // However many terms it has, it stays below r^n / (1 - r), by r^m / (1 - r).
      @ normal_behavior
      @   requires 0.0 <= r && r < 1.0 && 0 <= n && n <= m;
      @   measured_by m;
      @   ensures tail(r, n, m) * (1.0 - r) == power(r, n) - power(r, m);
      @ pure
      @ static model void tailIsGeometric(\real r, int n, int m) {
      @     if (n < m) {
      @         tailIsGeometric(r, n, m - 1);
      @         addToTail(r, power(r, n), power(r, m - 1), tail(r, n, m - 1), power(r, m), tail(r, n, m));
      @     }
      @ }
      @
      @ normal_behavior
      @   requires tail * (1.0 - r) == first - last && nextTail == tail + last && next == r * last;
      @   ensures nextTail * (1.0 - r) == first - next;
      @ pure
      @ static model void addToTail(\real r, \real first, \real last, \real tail, \real next, \real nextTail) {
      @ }
      @
      @ normal_behavior
      @   requires 0.0 <= ratio.value && ratio.value < 1.0 && 0 <= n && n <= m;
      @   ensures tail(ratio.value, n, m) <= \result.value;
      @ pure
      @ static model BigFraction tailIsAtMost(BigFraction ratio, int n, int m) {
      @     BigFraction bound = bound(ratio, BigFraction.ONE, n);
      @     tailIsGeometric(ratio.value, n, m);
      @     powersKeepTheirOrder(ratio.value, ratio.value, m);
      @     staysBelow(ratio.value, power(ratio.value, n), power(ratio.value, m), tail(ratio.value, n, m), bound.value,
      @         1.0 * (1.0 - ratio.value));
      @     return bound;
      @ }
      @
      @ normal_behavior
      @   requires 0.0 <= r && r < 1.0 && -last <= last;
      @   requires tail * (1.0 - r) == first - last && least == 1.0 * (1.0 - r) && bound * least == first;
      @   ensures tail <= bound;
      @ pure
      @ static model void staysBelow(\real r, \real first, \real last, \real tail, \real bound,
      @         \real least) {
      @     //@ assert tail * (1.0 - r) <= bound * (1.0 - r);
      @ }
      @*/
}
