package org.circlewalk.spec.enclosure;

/**
 * What the operations of {@link Interval} mean for the real numbers: whatever x the one interval encloses, and whatever y the
 * other, the result of the operation encloses x + y, x·y, x/y and so on. Contracts only; there is no code here to run.
 */
final class EnclosedResults {
    private EnclosedResults() {
    }

    /*@ normal_behavior
      @   requires b.precision.one.value == a.precision.one.value && a.encloses(x) && b.encloses(y);
      @   ensures a.add(b).encloses(x + y) && a.subtract(b).encloses(x - y) && a.negate().encloses(-x);
      @ pure
      @ static model void sumIsEnclosed(Interval a, Interval b, \real x, \real y) {
      @ }
      @
      @ normal_behavior
      @   requires b.precision.one.value == a.precision.one.value && a.encloses(x) && b.encloses(y);
      @   ensures \result.encloses(x * y);
      @ pure
      @ static model Interval productIsEnclosed(Interval a, Interval b, \real x, \real y) {
      @     Interval product = a.multiply(b);
      @     \real one = (\real) a.precision.one.value;
      @     spanAllProducts((\real) a.lower.value, (\real) a.upper.value, (\real) b.lower.value, (\real) b.upper.value,
      @         x * one, y * one, (\real) product.lower.value * one, (\real) product.upper.value * one);
      @     return product;
      @ }
      @
      @ // What spans the products of the corners of [a, b] and [c, d] spans every product.
      @ normal_behavior
      @   requires a <= u && u <= b && c <= v && v <= d;
      @   requires low <= a * c && low <= a * d && low <= b * c && low <= b * d;
      @   requires high >= a * c && high >= a * d && high >= b * c && high >= b * d;
      @   ensures low <= u * v && u * v <= high;
      @ pure
      @ static model void spanAllProducts(\real a, \real b, \real c, \real d, \real u, \real v, \real low, \real high) {
      @     //@ assert low <= a * v && low <= b * v;
      @     //@ assert high >= a * v && high >= b * v;
      @ }
      @*/

    /*@ normal_behavior
      @   requires b.precision.one.value == a.precision.one.value && a.encloses(x) && b.encloses(y);
      @   requires 0 < b.lower.value;
      @   ensures y > 0.0 && \result.encloses(x / y);
      @ pure
      @ static model Interval quotientByPositiveIsEnclosed(Interval a, Interval b, \real x, \real y) {
      @     Interval quotient = a.divide(b);
      @     spanAllQuotients((\real) a.lower.value, (\real) a.upper.value, (\real) b.lower.value, (\real) b.upper.value,
      @         x, y, (\real) a.precision.one.value, (\real) quotient.lower.value, (\real) quotient.upper.value);
      @     return quotient;
      @ }
      @
      @ normal_behavior
      @   requires b.precision.one.value == a.precision.one.value && a.encloses(x) && b.encloses(y);
      @   requires b.upper.value < 0;
      @   ensures y < 0.0 && \result.encloses(x / y);
      @ pure
      @ static model Interval quotientByNegativeIsEnclosed(Interval a, Interval b, \real x, \real y) {
      @     Interval quotient = a.divide(b);
      @     spanAllQuotients(-(\real) a.upper.value, -(\real) a.lower.value, -(\real) b.upper.value, -(\real) b.lower.value,
      @         -x, -y, (\real) a.precision.one.value, (\real) quotient.lower.value, (\real) quotient.upper.value);
      @     //@ assert y < 0.0;
      @     //@ assert (-x) / (-y) == x / y;
      @     return quotient;
      @ }
      @
      @ // What spans the quotients of the corners of [a, b] and [c, d] spans every quotient.
      @ normal_behavior
      @   requires 0.0 < one && a <= x * one && x * one <= b && 0.0 < c && c <= y * one && y * one <= d;
      @   requires low * c <= a * one && low * d <= a * one && high * c >= b * one && high * d >= b * one;
      @   ensures y > 0.0 && low <= x / y * one && x / y * one <= high;
      @ pure
      @ static model void spanAllQuotients(\real a, \real b, \real c, \real d, \real x, \real y, \real one, \real low,
      @         \real high) {
      @     //@ assert y > 0.0;
      @     \real quotient = x / y;
      @     //@ assert quotient * y == x;
      @     fitBetween(a, b, c, d, x * one, y * one, quotient * one, one, low, high);
      @ }
      @
      @ normal_behavior
      @   requires 0.0 < one && a <= u && u <= b && 0.0 < c && c <= v && v <= d && z * v == u * one;
      @   requires low * c <= a * one && low * d <= a * one && high * c >= b * one && high * d >= b * one;
      @   ensures low <= z && z <= high;
      @ pure
      @ static model void fitBetween(\real a, \real b, \real c, \real d, \real u, \real v, \real z, \real one,
      @         \real low, \real high) {
      @     //@ assert low * v <= a * one && high * v >= b * one;
      @     //@ assert a * one <= z * v && z * v <= b * one;
      @     //@ assert low * v <= z * v && z * v <= high * v;
      @ }
      @
      @ normal_behavior
      @   requires a.encloses(x) && (0 < a.lower.value || a.upper.value < 0);
      @   ensures x != 0.0 && a.reciprocal().encloses(1.0 / x);
      @ pure
      @ static model void reciprocalIsEnclosed(Interval a, \real x) {
      @ }
      @*/

    /*@ normal_behavior
      @   requires b.precision.one.value == a.precision.one.value && (a.encloses(x) || b.encloses(x));
      @   ensures a.hull(b).encloses(x);
      @ pure
      @ static model void hullEnclosesBoth(Interval a, Interval b, \real x) {
      @ }
      @
      @ normal_behavior
      @   requires a.encloses(x);
      @   ensures \result.precision == target && \result.encloses(x);
      @ pure
      @ static model Interval stillEnclosedAt(Interval a, Precision target, \real x) {
      @     Interval other = a.at(target);
      @     spanAtAnotherScale((\real) a.lower.value, (\real) a.upper.value, x, (\real) a.precision.one.value,
      @         (\real) target.one.value, (\real) other.lower.value, (\real) other.upper.value);
      @     return other;
      @ }
      @
      @ normal_behavior
      @   requires 0.0 < one && 0.0 < other && a <= x * one && x * one <= b;
      @   requires low * one <= a * other && b * other <= high * one;
      @   ensures low <= x * other && x * other <= high;
      @ pure
      @ static model void spanAtAnotherScale(\real a, \real b, \real x, \real one, \real other, \real low, \real high) {
      @     //@ assert low * one <= x * other * one;
      @     //@ assert x * other * one <= high * one;
      @ }
      @
      @ // What is certain is true of all enclosed numbers.
      @ normal_behavior
      @   requires b.precision.one.value == a.precision.one.value && a.encloses(x) && b.encloses(y);
      @   ensures a.isLessThan(b) == Certainty.CERTAINLY ==> x < y;
      @   ensures a.isLessThan(b) == Certainty.CERTAINLY_NOT ==> x >= y;
      @   ensures a.isAtMost(b) == Certainty.CERTAINLY ==> x <= y;
      @   ensures a.isAtMost(b) == Certainty.CERTAINLY_NOT ==> x > y;
      @ pure
      @ static model void certaintiesAreTrue(Interval a, Interval b, \real x, \real y) {
      @ }
      @*/
}
