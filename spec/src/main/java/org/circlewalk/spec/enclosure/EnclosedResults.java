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
      @   ensures \result.encloses(x + y);
      @ pure
      @ static model Interval sumIsEnclosed(Interval a, Interval b, \real x, \real y) {
      @     return a.add(b);
      @ }
      @
      @ normal_behavior
      @   requires b.precision.one.value == a.precision.one.value && a.encloses(x) && b.encloses(y);
      @   ensures \result.encloses(x - y);
      @ pure
      @ static model Interval differenceIsEnclosed(Interval a, Interval b, \real x, \real y) {
      @     return a.subtract(b);
      @ }
      @
      @ normal_behavior
      @   requires a.encloses(x);
      @   ensures \result.encloses(-x);
      @ pure
      @ static model Interval negativeIsEnclosed(Interval a, \real x) {
      @     return a.negate();
      @ }
      @
      @ normal_behavior
      @   requires b.precision.one.value == a.precision.one.value && a.encloses(x) && b.encloses(y);
      @   ensures \result.encloses(x * y);
      @ pure
      @ static model Interval productIsEnclosed(Interval a, Interval b, \real x, \real y) {
      @     Interval product = a.multiply(b);
      @     assert enclosesProduct(a, b, product, x, y);
      @     return product;
      @ }
      @
      @ // The same of a product that is at hand.
      @ normal_behavior
      @   requires b.precision.one.value == a.precision.one.value && product.precision.one.value == a.precision.one.value;
      @   requires a.encloses(x) && b.encloses(y);
      @   requires product.lower.value * a.precision.one.value <= a.lower.value * b.lower.value;
      @   requires product.lower.value * a.precision.one.value <= a.lower.value * b.upper.value;
      @   requires product.lower.value * a.precision.one.value <= a.upper.value * b.lower.value;
      @   requires product.lower.value * a.precision.one.value <= a.upper.value * b.upper.value;
      @   requires product.upper.value * a.precision.one.value >= a.lower.value * b.lower.value;
      @   requires product.upper.value * a.precision.one.value >= a.lower.value * b.upper.value;
      @   requires product.upper.value * a.precision.one.value >= a.upper.value * b.lower.value;
      @   requires product.upper.value * a.precision.one.value >= a.upper.value * b.upper.value;
      @   ensures \result && product.encloses(x * y);
      @ pure
      @ static model boolean enclosesProduct(Interval a, Interval b, Interval product, \real x, \real y) {
      @     \real one = (\real) a.precision.one.value;
      @     spanAllProducts((\real) a.lower.value, (\real) a.upper.value, (\real) b.lower.value, (\real) b.upper.value,
      @         x * one, y * one, (\real) product.lower.value * one, (\real) product.upper.value * one);
      @     return true;
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
      @     assert staysBetween(a, c, d, v, low, high);
      @     assert staysBetween(b, c, d, v, low, high);
      @     assert staysBetween(v, a, b, u, low, high);
      @ }
      @
      @ // A multiple of a number between c and d is between those of c and d.
      @ normal_behavior
      @   requires c <= v && v <= d && low <= factor * c && low <= factor * d && factor * c <= high && factor * d <= high;
      @   ensures \result && low <= factor * v && factor * v <= high;
      @ pure
      @ static model boolean staysBetween(\real factor, \real c, \real d, \real v, \real low, \real high) {
      @     if (0.0 <= factor) {
      @         assert grows(factor, c, v) && grows(factor, v, d);
      @     } else {
      @         assert grows(-factor, c, v) && grows(-factor, v, d);
      @     }
      @     return true;
      @ }
      @
      @ normal_behavior
      @   requires 0.0 <= factor && x <= y;
      @   ensures \result && factor * x <= factor * y;
      @ pure
      @ static model boolean grows(\real factor, \real x, \real y) {
      @     return true;
      @ }
      @*/

    /*@ normal_behavior
      @   requires b.precision.one.value == a.precision.one.value && a.encloses(x) && b.encloses(y);
      @   requires 0 < b.lower.value;
      @   ensures y > 0.0 && \result.encloses(x / y);
      @ pure
      @ static model Interval quotientByPositiveIsEnclosed(Interval a, Interval b, \real x, \real y) {
      @     Interval quotient = a.divide(b);
      @     assert enclosesQuotient(a, b, quotient, x, y);
      @     return quotient;
      @ }
      @
      @ // The same of a quotient that is at hand.
      @ normal_behavior
      @   requires b.precision.one.value == a.precision.one.value && quotient.precision.one.value == a.precision.one.value;
      @   requires a.encloses(x) && b.encloses(y) && 0 < b.lower.value;
      @   requires quotient.lower.value * b.lower.value <= a.lower.value * a.precision.one.value;
      @   requires quotient.lower.value * b.upper.value <= a.lower.value * a.precision.one.value;
      @   requires quotient.upper.value * b.lower.value >= a.upper.value * a.precision.one.value;
      @   requires quotient.upper.value * b.upper.value >= a.upper.value * a.precision.one.value;
      @   ensures \result && y > 0.0 && quotient.encloses(x / y);
      @ pure
      @ static model boolean enclosesQuotient(Interval a, Interval b, Interval quotient, \real x, \real y) {
      @     spanAllQuotients((\real) a.lower.value, (\real) a.upper.value, (\real) b.lower.value, (\real) b.upper.value,
      @         x, y, (\real) a.precision.one.value, (\real) quotient.lower.value, (\real) quotient.upper.value);
      @     return true;
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
      @   ensures x != 0.0 && \result.encloses(1.0 / x);
      @ pure
      @ static model Interval reciprocalIsEnclosed(Interval a, \real x) {
      @     return a.reciprocal();
      @ }
      @*/

    /*@ normal_behavior
      @   requires 0 < n && a.encloses(x) && quotient.precision.one.value == a.precision.one.value;
      @   requires quotient.lower.value * n <= a.lower.value && quotient.upper.value * n >= a.upper.value;
      @   ensures \result && quotient.encloses(x / (\real) n);
      @ pure
      @ static model boolean enclosesShare(Interval a, \bigint n, Interval quotient, \real x) {
      @     \real share = x / (\real) n;
      @     \real one = (\real) a.precision.one.value;
      @     assert share * (\real) n == x;
      @     return fits(share * one, (\real) n, x * one, (\real) quotient.lower.value, (\real) quotient.upper.value);
      @ }
      @
      @ normal_behavior
      @   requires 0.0 < n && share * n == x && low * n <= x && x <= high * n;
      @   ensures \result && low <= share && share <= high;
      @ pure
      @ static model boolean fits(\real share, \real n, \real x, \real low, \real high) {
      @     return true;
      @ }
      @*/

    /*@ normal_behavior
      @   requires b.precision.one.value == a.precision.one.value && (a.encloses(x) || b.encloses(x));
      @   ensures \result.encloses(x);
      @ pure
      @ static model Interval hullEnclosesBoth(Interval a, Interval b, \real x) {
      @     return a.hull(b);
      @ }
      @
      @ normal_behavior
      @   requires a.encloses(x);
      @   ensures \result.precision == target && \result.encloses(x);
      @ pure
      @ static model Interval stillEnclosedAt(Interval a, Precision target, \real x) {
      @     Interval other = a.at(target);
      @     assert enclosesAt(a, other, x);
      @     return other;
      @ }
      @
      @ // The same of an interval that is at hand.
      @ normal_behavior
      @   requires a.encloses(x);
      @   requires other.lower.value * a.precision.one.value <= a.lower.value * other.precision.one.value;
      @   requires other.upper.value * a.precision.one.value >= a.upper.value * other.precision.one.value;
      @   ensures \result && other.encloses(x);
      @ pure
      @ static model boolean enclosesAt(Interval a, Interval other, \real x) {
      @     spanAtAnotherScale((\real) a.lower.value, (\real) a.upper.value, x, (\real) a.precision.one.value,
      @         (\real) other.precision.one.value, (\real) other.lower.value, (\real) other.upper.value);
      @     return true;
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
      @   ensures \result == Certainty.CERTAINLY ==> x < y;
      @   ensures \result == Certainty.CERTAINLY_NOT ==> x >= y;
      @ pure
      @ static model Certainty certainlyLessIsTrue(Interval a, Interval b, \real x, \real y) {
      @     return a.isLessThan(b);
      @ }
      @
      @ normal_behavior
      @   requires b.precision.one.value == a.precision.one.value && a.encloses(x) && b.encloses(y);
      @   ensures \result == Certainty.CERTAINLY ==> x <= y;
      @   ensures \result == Certainty.CERTAINLY_NOT ==> x > y;
      @ pure
      @ static model Certainty certainlyAtMostIsTrue(Interval a, Interval b, \real x, \real y) {
      @     return a.isAtMost(b);
      @ }
      @*/
}
