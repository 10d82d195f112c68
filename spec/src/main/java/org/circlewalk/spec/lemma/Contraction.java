package org.circlewalk.spec.lemma;

import org.apache.commons.math3.fraction.BigFraction;
//@ model import org.circlewalk.spec.circle.Circle;
//@ model import org.circlewalk.spec.walk.TotalMass;

/**
 * Why numbers f on a circle with Σf = 0 shrink under a step of the walk, for {@link E2OddMixing} and {@link E3EvenMixing}. The sum S of
 * their squares falls by p(1−p)·D, where D = Σ_d (f(d+1) − f(d−1))². Steps of two lead from a node s to every node on which f is not 0,
 * and at most K/2 of them, so that (f(d) − f(s))² ≤ D·K/2 by the inequality of Cauchy and Schwarz and S ≤ D·K²/2.
 */
final class Contraction {
    private Contraction() {
    }

    /*@ normal_behavior
      @   ensures \result == x * x;
      @ pure
      @ static model heap_free \real square(\real x) {
      @     return x * x;
      @ }
      @
      @ normal_behavior
      @   ensures \result == x * y;
      @ pure
      @ static model heap_free \real product(\real x, \real y) {
      @     return x * y;
      @ }
      @
      @ // p(1-p)z.
      @ normal_behavior
      @   ensures \result == p * (1.0 - p) * z;
      @ pure
      @ static model heap_free \real spread(\real p, \real z) {
      @     return p * (1.0 - p) * z;
      @ }
      @*/

    /*@ // f(0)² + ... + f(n-1)².
      @ normal_behavior
      @   requires 0 <= n <= f.length && (\forall int d; 0 <= d < f.length; f[d] != null);
      @   measured_by n;
      @   ensures \result == (n == 0 ? 0.0 : norm(f, n - 1) + square(f[n - 1].value));
      @ pure
      @ static model \real norm(BigFraction[] f, int n) {
      @     return n == 0 ? 0.0 : norm(f, n - 1) + square(f[n - 1].value);
      @ }
      @
      @ // (f(d+1) - f(d-1))², indices modulo K.
      @ normal_behavior
      @   requires 0 <= d < f.length && (\forall int e; 0 <= e < f.length; f[e] != null);
      @   ensures \result == square(f[Circle.after(f.length, d)].value - f[Circle.before(f.length, d)].value);
      @ pure
      @ static model \real slope(BigFraction[] f, int d) {
      @     return square(f[Circle.after(f.length, d)].value - f[Circle.before(f.length, d)].value);
      @ }
      @
      @ // The sum of that over the nodes 0 ... n-1; D is that over all.
      @ normal_behavior
      @   requires 0 <= n <= f.length && (\forall int d; 0 <= d < f.length; f[d] != null);
      @   measured_by n;
      @   ensures \result == (n == 0 ? 0.0 : slopes(f, n - 1) + slope(f, n - 1));
      @ pure
      @ static model \real slopes(BigFraction[] f, int n) {
      @     return n == 0 ? 0.0 : slopes(f, n - 1) + slope(f, n - 1);
      @ }
      @
      @ // That from node n on.
      @ normal_behavior
      @   requires 0 <= n <= f.length && (\forall int d; 0 <= d < f.length; f[d] != null);
      @   ensures \result == slopes(f, f.length) - slopes(f, n);
      @ pure
      @ static model \real slopesFrom(BigFraction[] f, int n) {
      @     return slopes(f, f.length) - slopes(f, n);
      @ }
      @*/

    /** The squares of the numbers f, index = node. */
    //@ normal_behavior
    //@   requires (\forall int d; 0 <= d < f.length; f[d] != null);
    //@   ensures \fresh(\result) && \result.length == f.length;
    //@   ensures (\forall int d; 0 <= d < f.length; \result[d] != null && \result[d].value == square(f[d].value));
    //@ pure
    static BigFraction[] squares(BigFraction[] f) {
        BigFraction[] squares = new BigFraction[f.length];
        //@ loop_invariant 0 <= n <= f.length;
        //@ loop_invariant (\forall int d; 0 <= d < n; squares[d] != null && squares[d].value == square(f[d].value));
        //@ loop_writes squares[*];
        //@ decreases f.length - n;
        for (int n = 0; n < f.length; n++) {
            squares[n] = f[n].multiply(f[n]);
        }
        return squares;
    }

    /*@ normal_behavior
      @   ensures square(p * x + (1.0 - p) * y) == TotalMass.mean(p, x * x, y * y) - spread(p, (y - x) * (y - x));
      @ pure
      @ static model void squareOfMeanAsPolynomial(\real p, \real x, \real y) {
      @ }
      @
      @ normal_behavior
      @   requires x == y;
      @   ensures square(x) == square(y) && spread(p, x) == spread(p, y);
      @ pure
      @ static model void same(\real p, \real x, \real y) {
      @ }
      @
      @ normal_behavior
      @   requires a == x && b == y;
      @   ensures TotalMass.mean(p, a, b) == TotalMass.mean(p, x, y);
      @ pure
      @ static model void sameMean(\real p, \real a, \real b, \real x, \real y) {
      @ }
      @
      @ normal_behavior
      @   requires m == TotalMass.mean(p, x, y) && a == square(x) && b == square(y) && c == square(y - x);
      @   ensures square(m) == TotalMass.mean(p, a, b) - spread(p, c);
      @ pure
      @ static model void squareOfMean(\real p, \real x, \real y, \real m, \real a, \real b, \real c) {
      @     squareOfMeanAsPolynomial(p, x, y);
      @     same(p, m, p * x + (1.0 - p) * y);
      @     same(p, c, (y - x) * (y - x));
      @     sameMean(p, a, b, x * x, y * y);
      @ }
      @
      @ normal_behavior
      @   ensures spread(p, x + y) == spread(p, x) + spread(p, y);
      @ pure
      @ static model void ofSum(\real p, \real x, \real y) {
      @ }
      @
      @ // The square of a next number.
      @ normal_behavior
      @   requires next.length == f.length && squares.length == f.length && 0 <= n < f.length;
      @   requires (\forall int d; 0 <= d < f.length; f[d] != null && next[d] != null && squares[d] != null);
      @   requires next[n].value == TotalMass.mean(p, f[Circle.before(f.length, n)].value, f[Circle.after(f.length, n)].value);
      @   requires squares[Circle.before(f.length, n)].value == square(f[Circle.before(f.length, n)].value);
      @   requires squares[Circle.after(f.length, n)].value == square(f[Circle.after(f.length, n)].value);
      @   ensures square(next[n].value) == TotalMass.mean(p, squares[Circle.before(f.length, n)].value,
      @       squares[Circle.after(f.length, n)].value) - spread(p, slope(f, n));
      @ pure
      @ static model void atNode(\real p, BigFraction[] f, BigFraction[] next, BigFraction[] squares, int n) {
      @     int a = Circle.before(f.length, n);
      @     int b = Circle.after(f.length, n);
      @     squareOfMean(p, f[a].value, f[b].value, next[n].value, squares[a].value, squares[b].value, slope(f, n));
      @ }
      @
      @ normal_behavior
      @   requires a == b - spread(p, c) && x == y - spread(p, z);
      @   ensures a + x == b + y - spread(p, c + z);
      @ pure
      @ static model void losesOneMore(\real p, \real a, \real b, \real c, \real x, \real y, \real z) {
      @     ofSum(p, c, z);
      @ }
      @
      @ // The squares of the next numbers on the first n nodes.
      @ normal_behavior
      @   requires next.length == f.length && squares.length == f.length && 0 <= n <= f.length;
      @   requires (\forall int d; 0 <= d < f.length; f[d] != null && next[d] != null && squares[d] != null);
      @   requires (\forall int d; 0 <= d < f.length; next[d].value
      @               == TotalMass.mean(p, f[Circle.before(f.length, d)].value, f[Circle.after(f.length, d)].value));
      @   requires (\forall int d; 0 <= d < f.length; squares[d].value == square(f[d].value));
      @   measured_by n;
      @   ensures norm(next, n) == TotalMass.moved(p, squares, n) - spread(p, slopes(f, n));
      @ pure
      @ static model void losesOnTheFirst(\real p, BigFraction[] f, BigFraction[] next, BigFraction[] squares, int n) {
      @     if (n > 0) {
      @         losesOnTheFirst(p, f, next, squares, n - 1);
      @         atNode(p, f, next, squares, n - 1);
      @         losesOneMore(p, norm(next, n - 1), TotalMass.moved(p, squares, n - 1), slopes(f, n - 1), square(next[n - 1].value),
      @             TotalMass.mean(p, squares[Circle.before(f.length, n - 1)].value, squares[Circle.after(f.length, n - 1)].value),
      @             slope(f, n - 1));
      @     } else {
      @         ofSum(p, 0.0, 0.0);
      @     }
      @ }
      @
      @ normal_behavior
      @   requires 0 <= n <= f.length && squares.length == f.length;
      @   requires (\forall int d; 0 <= d < f.length; f[d] != null && squares[d] != null);
      @   requires (\forall int d; 0 <= d < f.length; squares[d].value == square(f[d].value));
      @   measured_by n;
      @   ensures norm(f, n) == TotalMass.sum(squares, n);
      @ pure
      @ static model void isSumOfSquares(BigFraction[] f, BigFraction[] squares, int n) {
      @     if (n > 0) {
      @         isSumOfSquares(f, squares, n - 1);
      @     }
      @ }
      @
      @ // A step of the walk takes p(1-p)D from the norm.
      @ normal_behavior
      @   requires 1 <= f.length && next.length == f.length;
      @   requires (\forall int d; 0 <= d < f.length; f[d] != null && next[d] != null);
      @   requires (\forall int d; 0 <= d < f.length; next[d].value
      @               == TotalMass.mean(p, f[Circle.before(f.length, d)].value, f[Circle.after(f.length, d)].value));
      @   ensures norm(next, f.length) == norm(f, f.length) - spread(p, slopes(f, f.length));
      @ pure
      @ static model void normFalls(\real p, BigFraction[] f, BigFraction[] next) {
      @     BigFraction[] squares = squares(f);
      @     losesOnTheFirst(p, f, next, squares, f.length);
      @     TotalMass.isSharedOut(p, squares);
      @     TotalMass.sharesAddUp(p, squares);
      @     isSumOfSquares(f, squares, f.length);
      @ }
      @*/

    /*@ normal_behavior
      @   ensures product(m + 1.0, a + y * y) - square(x + y) == product(m, a) - square(x) + (a + m * y * y - 2.0 * x * y);
      @   ensures product(m, a + m * y * y - 2.0 * x * y) == product(m, a) - square(x) + square(x - m * y);
      @ pure
      @ static model void excessOfAStep(\real m, \real x, \real y, \real a) {
      @ }
      @
      @ normal_behavior
      @   ensures 0.0 <= square(x);
      @ pure
      @ static model void isSquare(\real x) {
      @ }
      @
      @ normal_behavior
      @   requires 1.0 <= m && 0.0 <= product(m, z);
      @   ensures 0.0 <= z;
      @ pure
      @ static model void isNotNegative(\real m, \real z) {
      @ }
      @
      @ normal_behavior
      @   requires 1.0 <= m && square(x) <= product(m, a);
      @   ensures square(x + y) <= product(m + 1.0, a + y * y);
      @ pure
      @ static model void oneStepMore(\real m, \real x, \real y, \real a) {
      @     excessOfAStep(m, x, y, a);
      @     isSquare(x - m * y);
      @     isNotNegative(m, a + m * y * y - 2.0 * x * y);
      @ }
      @
      @ normal_behavior
      @   requires x == y;
      @   ensures square(x) == square(y) && product(m, x) == product(m, y);
      @ pure
      @ static model void sameProduct(\real m, \real x, \real y) {
      @ }
      @
      @ normal_behavior
      @   requires 1.0 <= m && square(x) <= product(m, a) && z == x + y && b == a + c && c == square(y);
      @   ensures square(z) <= product(m + 1.0, b);
      @ pure
      @ static model void furtherByOne(\real m, \real x, \real y, \real z, \real a, \real b, \real c) {
      @     oneStepMore(m, x, y, a);
      @     sameProduct(m, z, x + y);
      @     sameProduct(m + 1.0, b, a + y * y);
      @ }
      @
      @ normal_behavior
      @   requires 0.0 <= m && a <= b;
      @   ensures product(m, a) <= product(m, b);
      @ pure
      @ static model void grows(\real m, \real a, \real b) {
      @ }
      @
      @ normal_behavior
      @   requires h <= k && 0.0 <= b;
      @   ensures product(h, b) <= product(k, b);
      @ pure
      @ static model void growsInTheFirst(\real h, \real k, \real b) {
      @ }
      @
      @ normal_behavior
      @   requires c <= b;
      @   ensures c <= product(1.0, b);
      @ pure
      @ static model void onceIsEnough(\real b, \real c) {
      @ }
      @
      @ // A step of two, the j-th, with the slope c.
      @ normal_behavior
      @   requires 2.0 <= h && square(x) <= product(h - 1.0, a) && z == x + y && c == square(y) && a + c <= b;
      @   ensures square(z) <= product(h, b);
      @ pure
      @ static model void further(\real h, \real x, \real y, \real z, \real a, \real b, \real c) {
      @     furtherByOne(h - 1.0, x, y, z, a, a + c, c);
      @     grows(h, a + c, b);
      @ }
      @
      @ // It leads from y to z, and d is a slope on the way.
      @ normal_behavior
      @   requires 2.0 <= h && square(y - x) <= product(h - 1.0, a) && c == square(z - y) && b == a + c + d && 0.0 <= d;
      @   ensures square(z - x) <= product(h, b);
      @ pure
      @ static model void fromTo(\real h, \real x, \real y, \real z, \real a, \real b, \real c, \real d) {
      @     further(h, y - x, z - y, z - x, a, b, c);
      @ }
      @
      @ normal_behavior
      @   requires 2.0 <= h && square(x - y) <= product(h - 1.0, a) && c == square(y - z) && b == a + c + d && 0.0 <= d;
      @   ensures square(x - z) <= product(h, b);
      @ pure
      @ static model void backTo(\real h, \real x, \real y, \real z, \real a, \real b, \real c, \real d) {
      @     further(h, x - y, y - z, x - z, a, b, c);
      @ }
      @*/

    /*@ normal_behavior
      @   requires 0 <= d < f.length && (\forall int e; 0 <= e < f.length; f[e] != null);
      @   ensures 0.0 <= slope(f, d);
      @ pure
      @ static model void slopeIsNotNegative(BigFraction[] f, int d) {
      @     isSquare(f[Circle.after(f.length, d)].value - f[Circle.before(f.length, d)].value);
      @ }
      @
      @ normal_behavior
      @   requires 0 <= n <= last && last <= f.length && (\forall int d; 0 <= d < f.length; f[d] != null);
      @   measured_by last;
      @   ensures slopes(f, n) <= slopes(f, last);
      @ pure
      @ static model void slopesGrow(BigFraction[] f, int n, int last) {
      @     if (n < last) {
      @         slopesGrow(f, n, last - 1);
      @         slopeIsNotNegative(f, last - 1);
      @     }
      @ }
      @
      @ normal_behavior
      @   requires 0 <= n && n + 2 <= f.length && (\forall int d; 0 <= d < f.length; f[d] != null);
      @   ensures slopes(f, n + 2) == slopes(f, n) + slope(f, n) + slope(f, n + 1) && slopes(f, 0) == 0.0;
      @ pure
      @ static model void slopesOfTwoMore(BigFraction[] f, int n) {
      @     assert slopes(f, n + 2) == slopes(f, n + 1) + slope(f, n + 1);
      @     assert slopes(f, n + 1) == slopes(f, n) + slope(f, n);
      @ }
      @
      @ normal_behavior
      @   requires 0 <= n && n + 2 <= f.length && (\forall int d; 0 <= d < f.length; f[d] != null);
      @   ensures slopesFrom(f, n) == slopesFrom(f, n + 2) + slope(f, n) + slope(f, n + 1);
      @ pure
      @ static model void slopesFromTwoBefore(BigFraction[] f, int n) {
      @     slopesOfTwoMore(f, n);
      @ }
      @
      @ normal_behavior
      @   requires 0 <= e && e + 2 < f.length && (\forall int d; 0 <= d < f.length; f[d] != null);
      @   ensures slope(f, e + 1) == square(f[e + 2].value - f[e].value);
      @ pure
      @ static model void slopeBetween(BigFraction[] f, int e) {
      @ }
      @
      @ // The first step of two from s.
      @ normal_behavior
      @   requires 0 <= s && s + 2 < f.length && (\forall int d; 0 <= d < f.length; f[d] != null);
      @   ensures square(f[s + 2].value - f[s].value) <= product(1.0, slopes(f, s + 2));
      @ pure
      @ static model void onwardsOnce(BigFraction[] f, int s) {
      @     slopeBetween(f, s);
      @     slopesOfTwoMore(f, s);
      @     slopesGrow(f, 0, s);
      @     slopeIsNotNegative(f, s);
      @     onceIsEnough(slopes(f, s + 2), slope(f, s + 1));
      @ }
      @
      @ // The j-th one, to e.
      @ normal_behavior
      @   requires 0 <= s < f.length && 2.0 <= h && 2 <= e < f.length && (\forall int d; 0 <= d < f.length; f[d] != null);
      @   requires square(f[e - 2].value - f[s].value) <= product(h - 1.0, slopes(f, e - 2));
      @   ensures square(f[e].value - f[s].value) <= product(h, slopes(f, e));
      @ pure
      @ static model void onwardsByOne(BigFraction[] f, int s, int e, \real h) {
      @     slopeBetween(f, e - 2);
      @     slopesOfTwoMore(f, e - 2);
      @     slopeIsNotNegative(f, e - 2);
      @     fromTo(h, f[s].value, f[e - 2].value, f[e].value, slopes(f, e - 2), slopes(f, e), slope(f, e - 1), slope(f, e - 2));
      @ }
      @
      @ // From s on to e in j steps of two.
      @ normal_behavior
      @   requires 0 <= s && 1 <= j && e == s + 2 * j && e < f.length && (\forall int d; 0 <= d < f.length; f[d] != null) && x == (\real) j;
      @   measured_by j;
      @   ensures square(f[e].value - f[s].value) <= product(x, slopes(f, e));
      @ pure
      @ static model void onwards(BigFraction[] f, int s, int e, int j, \real x) {
      @     if (j == 1) {
      @         onwardsOnce(f, s);
      @     } else {
      @         onwards(f, s, e - 2, j - 1, x - 1.0);
      @         onwardsByOne(f, s, e, x);
      @     }
      @ }
      @
      @ // The last step of two on the way back to 0.
      @ normal_behavior
      @   requires 0 <= e && e + 2 == f.length && (\forall int d; 0 <= d < f.length; f[d] != null);
      @   ensures square(f[0].value - f[e].value) <= product(1.0, slopesFrom(f, e + 1));
      @ pure
      @ static model void backwardsOnce(BigFraction[] f, int e) {
      @     assert slopes(f, e + 2) == slopes(f, e + 1) + slope(f, e + 1);
      @     assert slope(f, e + 1) == square(f[0].value - f[e].value);
      @     onceIsEnough(slopesFrom(f, e + 1), slope(f, e + 1));
      @ }
      @
      @ // The j-th one before it, to e.
      @ normal_behavior
      @   requires 0 <= e && 2.0 <= h && e + 2 < f.length && (\forall int d; 0 <= d < f.length; f[d] != null);
      @   requires square(f[0].value - f[e + 2].value) <= product(h - 1.0, slopesFrom(f, e + 3));
      @   ensures square(f[0].value - f[e].value) <= product(h, slopesFrom(f, e + 1));
      @ pure
      @ static model void backwardsByOne(BigFraction[] f, int e, \real h) {
      @     slopeBetween(f, e);
      @     slopesFromTwoBefore(f, e + 1);
      @     slopeIsNotNegative(f, e + 2);
      @     backTo(h, f[0].value, f[e + 2].value, f[e].value, slopesFrom(f, e + 3), slopesFrom(f, e + 1), slope(f, e + 1),
      @         slope(f, e + 2));
      @ }
      @
      @ // From 0 back to e in j steps of two.
      @ normal_behavior
      @   requires 0 <= e && 1 <= j && e + 2 * j == f.length && (\forall int d; 0 <= d < f.length; f[d] != null) && x == (\real) j;
      @   measured_by j;
      @   ensures square(f[0].value - f[e].value) <= product(x, slopesFrom(f, e + 1));
      @ pure
      @ static model void backwards(BigFraction[] f, int e, int j, \real x) {
      @     if (j == 1) {
      @         backwardsOnce(f, e);
      @     } else {
      @         backwards(f, e + 2, j - 1, x - 1.0);
      @         backwardsByOne(f, e, x);
      @     }
      @ }
      @*/

    /*@ // Whether steps of two lead from s to e.
      @ normal_behavior
      @   ensures \result == (size % 2 == 1 ? s == 0 : e % 2 == s);
      @ pure
      @ static model heap_free boolean leadTo(int size, int s, int e) {
      @     return size % 2 == 1 ? s == 0 : e % 2 == s;
      @ }
      @
      @ normal_behavior
      @   requires x <= product(h, a) && 0.0 <= h && a <= b && 0.0 <= b && 2.0 * h <= k;
      @   ensures 2.0 * x <= product(k, b);
      @ pure
      @ static model void twice(\real x, \real h, \real a, \real b, \real k) {
      @     grows(h, a, b);
      @     growsInTheFirst(2.0 * h, k, b);
      @ }
      @
      @ normal_behavior
      @   ensures square(x - y) == square(y - x);
      @ pure
      @ static model void squareIsEven(\real x, \real y) {
      @ }
      @
      @ normal_behavior
      @   requires 0.0 <= x && 0.0 <= y;
      @   ensures 0.0 <= product(x, y) && square(0.0) == 0.0;
      @ pure
      @ static model void ofNonNegative(\real x, \real y) {
      @ }
      @
      @ normal_behavior
      @   requires 0 <= s && 1 <= j && e == s + 2 * j && e < f.length && (\forall int d; 0 <= d < f.length; f[d] != null) && x == (\real) f.length;
      @   ensures 2.0 * square(f[e].value - f[s].value) <= product(x, slopes(f, f.length));
      @ pure
      @ static model void isNearOnwards(BigFraction[] f, int s, int e, int j, \real x) {
      @     onwards(f, s, e, j, (\real) j);
      @     slopesGrow(f, 0, f.length);
      @     slopesGrow(f, e, f.length);
      @     twice(square(f[e].value - f[s].value), (\real) j, slopes(f, e), slopes(f, f.length), x);
      @ }
      @
      @ normal_behavior
      @   requires s == 0 && 0 <= e && 1 <= j && e + 2 * j == f.length && (\forall int d; 0 <= d < f.length; f[d] != null) && x == (\real) f.length;
      @   ensures 2.0 * square(f[e].value - f[s].value) <= product(x, slopes(f, f.length));
      @ pure
      @ static model void isNearBackwards(BigFraction[] f, int s, int e, int j, \real x) {
      @     backwards(f, e, j, (\real) j);
      @     slopesGrow(f, 0, f.length);
      @     slopesGrow(f, 0, e + 1);
      @     squareIsEven(f[e].value, f[0].value);
      @     twice(square(f[0].value - f[e].value), (\real) j, slopesFrom(f, e + 1), slopes(f, f.length), x);
      @ }
      @
      @ normal_behavior
      @   requires 0.0 <= x && (\forall int d; 0 <= d < f.length; f[d] != null);
      @   ensures 0.0 <= product(x, slopes(f, f.length)) && square(0.0) == 0.0;
      @ pure
      @ static model void isAtLeastNone(BigFraction[] f, \real x) {
      @     slopesGrow(f, 0, f.length);
      @     ofNonNegative(x, slopes(f, f.length));
      @ }
      @
      @ normal_behavior
      @   requires 0 <= s <= 1 && 0 <= e && e % 2 == s && e != s;
      @   ensures 1 <= (e - s) / 2 && e == s + 2 * ((e - s) / 2);
      @ pure
      @ static model void stepsOnwards(int s, int e) {
      @ }
      @
      @ normal_behavior
      @   requires 0 <= s <= 1 && 0 <= e < size && leadTo(size, s, e) && e % 2 != s;
      @   ensures s == 0 && 1 <= (size - e) / 2 && e + 2 * ((size - e) / 2) == size;
      @ pure
      @ static model void stepsBackwards(int size, int s, int e) {
      @ }
      @
      @ normal_behavior
      @   requires 0 <= e < f.length && s == e && 0.0 <= x && (\forall int d; 0 <= d < f.length; f[d] != null);
      @   ensures 2.0 * square(f[e].value - f[s].value) <= product(x, slopes(f, f.length));
      @ pure
      @ static model void isNearItself(BigFraction[] f, int s, int e, \real x) {
      @     isAtLeastNone(f, x);
      @     same(0.0, f[e].value - f[s].value, 0.0);
      @ }
      @
      @ normal_behavior
      @   requires 0 <= e < f.length && 0 <= s <= 1 && e % 2 == s && e != s && x == (\real) f.length && (\forall int d; 0 <= d < f.length; f[d] != null);
      @   ensures 2.0 * square(f[e].value - f[s].value) <= product(x, slopes(f, f.length));
      @ pure
      @ static model void isNearInFront(BigFraction[] f, int s, int e, \real x) {
      @     stepsOnwards(s, e);
      @     isNearOnwards(f, s, e, (e - s) / 2, x);
      @ }
      @
      @ normal_behavior
      @   requires 0 <= e < f.length && 0 <= s <= 1 && leadTo(f.length, s, e) && e % 2 != s && x == (\real) f.length && (\forall int d; 0 <= d < f.length; f[d] != null);
      @   ensures 2.0 * square(f[e].value - f[s].value) <= product(x, slopes(f, f.length));
      @ pure
      @ static model void isNearBehind(BigFraction[] f, int s, int e, \real x) {
      @     stepsBackwards(f.length, s, e);
      @     isNearBackwards(f, s, e, (f.length - e) / 2, x);
      @ }
      @
      @ normal_behavior
      @   requires 0 <= e < f.length && 0 <= s <= 1 && leadTo(f.length, s, e) && x == (\real) f.length && (\forall int d; 0 <= d < f.length; f[d] != null);
      @   ensures 2.0 * square(f[e].value - f[s].value) <= product(x, slopes(f, f.length));
      @ pure
      @ static model void isNear(BigFraction[] f, int s, int e, \real x) {
      @     if (e == s) {
      @         isNearItself(f, s, e, x);
      @     } else {
      @         if (e % 2 == s) {
      @             isNearInFront(f, s, e, x);
      @         } else {
      @             isNearBehind(f, s, e, x);
      @         }
      @     }
      @ }
      @*/

    /*@ normal_behavior
      @   ensures 2.0 * square(x - t) == 2.0 * square(x) - product(4.0 * t, x) + 2.0 * square(t);
      @ pure
      @ static model void squareOfDifference(\real x, \real t) {
      @ }
      @
      @ normal_behavior
      @   requires 2.0 * square(x - t) <= b && c == 4.0 * t;
      @   ensures 2.0 * square(x) - product(c, x) <= b;
      @ pure
      @ static model void withoutSquare(\real x, \real t, \real c, \real b) {
      @     squareOfDifference(x, t);
      @     isSquare(t);
      @ }
      @
      @ normal_behavior
      @   requires x == 0.0 && 0.0 <= b;
      @   ensures 2.0 * square(x) - product(c, x) <= b;
      @ pure
      @ static model void ofNothing(\real x, \real c, \real b) {
      @ }
      @
      @ normal_behavior
      @   ensures product(c, x + y) == product(c, x) + product(c, y) && product(c, 0.0) == 0.0;
      @   ensures product(x + y, c) == product(x, c) + product(y, c) && product(0.0, c) == 0.0;
      @   ensures product(1.0, c) == c;
      @ pure
      @ static model void distribute(\real c, \real x, \real y) {
      @ }
      @
      @ normal_behavior
      @   requires 2.0 * x - product(c, y) <= product(h - 1.0, b) && 2.0 * u - product(c, v) <= b;
      @   ensures 2.0 * (x + u) - product(c, y + v) <= product(h, b);
      @ pure
      @ static model void oneMore(\real x, \real y, \real u, \real v, \real c, \real h, \real b) {
      @     distribute(c, y, v);
      @     distribute(b, h - 1.0, 1.0);
      @ }
      @
      @ normal_behavior
      @   requires 3 <= f.length && 0 <= n < f.length && 0 <= s <= 1 && (\forall int d; 0 <= d < f.length; f[d] != null) && c == 4.0 * f[s].value;
      @   requires (\forall int d; 0 <= d < f.length; f[d].value != 0.0 ==> leadTo(f.length, s, d));
      @   requires b == product((\real) f.length, slopes(f, f.length));
      @   ensures 2.0 * square(f[n].value) - product(c, f[n].value) <= b;
      @ pure
      @ static model void isBoundedAt(BigFraction[] f, int s, int n, \real c, \real b) {
      @     if (f[n].value == 0.0) {
      @         isAtLeastNone(f, (\real) f.length);
      @         ofNothing(f[n].value, c, b);
      @     } else {
      @         isNear(f, s, n, (\real) f.length);
      @         withoutSquare(f[n].value, f[s].value, c, b);
      @     }
      @ }
      @
      @ normal_behavior
      @   requires 3 <= f.length && 0 <= n <= f.length && 0 <= s <= 1 && (\forall int d; 0 <= d < f.length; f[d] != null) && c == 4.0 * f[s].value;
      @   requires (\forall int d; 0 <= d < f.length; f[d].value != 0.0 ==> leadTo(f.length, s, d));
      @   requires x == (\real) n && b == product((\real) f.length, slopes(f, f.length));
      @   measured_by n;
      @   ensures 2.0 * norm(f, n) - product(c, TotalMass.sum(f, n)) <= product(x, b);
      @ pure
      @ static model void isBoundedOnTheFirst(BigFraction[] f, int s, int n, \real c, \real x, \real b) {
      @     if (n == 0) {
      @         distribute(c, 0.0, 0.0);
      @         distribute(b, 0.0, 0.0);
      @     } else {
      @         isBoundedOnTheFirst(f, s, n - 1, c, x - 1.0, b);
      @         isBoundedAt(f, s, n - 1, c, b);
      @         oneMore(norm(f, n - 1), TotalMass.sum(f, n - 1), square(f[n - 1].value), f[n - 1].value, c, x, b);
      @     }
      @ }
      @
      @ // If Σf = 0, the norm is at most DK²/2.
      @ normal_behavior
      @   requires 3 <= f.length && 0 <= s <= 1 && x == (\real) f.length;
      @   requires (\forall int d; 0 <= d < f.length; f[d] != null);
      @   requires (\forall int d; 0 <= d < f.length; f[d].value != 0.0 ==> leadTo(f.length, s, d));
      @   requires TotalMass.sum(f, f.length) == 0.0;
      @   ensures 2.0 * norm(f, f.length) <= product(x, product(x, slopes(f, f.length)));
      @ pure
      @ static model void normIsBounded(BigFraction[] f, int s, \real x) {
      @     isBoundedOnTheFirst(f, s, f.length, 4.0 * f[s].value, x, product(x, slopes(f, f.length)));
      @     distribute(4.0 * f[s].value, 0.0, 0.0);
      @ }
      @*/

    /*@ normal_behavior
      @   requires 1.0 <= k;
      @   ensures \result == 2.0 / (k * k);
      @ pure
      @ static model heap_free \real twoOverSquare(\real k) {
      @     return 2.0 / (k * k);
      @ }
      @
      @ normal_behavior
      @   requires 1.0 <= k;
      @   ensures product(twoOverSquare(k), k * k) == 2.0 && 0.0 <= twoOverSquare(k);
      @ pure
      @ static model void timesSquare(\real k) {
      @ }
      @
      @ normal_behavior
      @   ensures product(v, product(k, product(k, y)) - 2.0 * x) == product(product(v, k * k), y) - 2.0 * product(v, x);
      @ pure
      @ static model void reorder(\real v, \real k, \real y, \real x) {
      @ }
      @
      @ normal_behavior
      @   requires 1.0 <= k && 2.0 * x <= product(k, product(k, y));
      @   ensures product(twoOverSquare(k), x) <= y;
      @ pure
      @ static model void isAtMostTheSlopes(\real k, \real y, \real x) {
      @     timesSquare(k);
      @     ofNonNegative(twoOverSquare(k), product(k, product(k, y)) - 2.0 * x);
      @     reorder(twoOverSquare(k), k, y, x);
      @     assert product(2.0, y) == 2.0 * y;
      @ }
      @
      @ normal_behavior
      @   ensures product(1.0 - w, x) == x - product(w, x);
      @ pure
      @ static model void withoutShare(\real w, \real x) {
      @ }
      @
      @ normal_behavior
      @   ensures product(spread(p, v), x) == spread(p, product(v, x));
      @ pure
      @ static model void ofProduct(\real p, \real v, \real x) {
      @ }
      @
      @ normal_behavior
      @   ensures product(1.0 - spread(p, v), x) == x - spread(p, product(v, x));
      @ pure
      @ static model void asSpread(\real p, \real v, \real x) {
      @     withoutShare(spread(p, v), x);
      @     ofProduct(p, v, x);
      @ }
      @
      @ normal_behavior
      @   requires 0.0 <= p && p <= 1.0 && x <= y;
      @   ensures spread(p, x) <= spread(p, y);
      @ pure
      @ static model void spreadGrows(\real p, \real x, \real y) {
      @     ofNonNegative(p, 1.0 - p);
      @     grows(p * (1.0 - p), x, y);
      @ }
      @
      @ // 1 - 2p(1-p)/k², the rate of the squares.
      @ normal_behavior
      @   requires 1.0 <= k;
      @   ensures \result == 1.0 - spread(p, twoOverSquare(k));
      @ pure
      @ static model heap_free \real rate(\real p, \real k) {
      @     return 1.0 - spread(p, twoOverSquare(k));
      @ }
      @
      @ normal_behavior
      @   requires 0.0 <= p && p <= 1.0 && 1.0 <= k && 2.0 * x <= product(k, product(k, y)) && next == x - spread(p, y);
      @   ensures next <= product(rate(p, k), x);
      @ pure
      @ static model void falls(\real p, \real k, \real x, \real y, \real next) {
      @     isAtMostTheSlopes(k, y, x);
      @     asSpread(p, twoOverSquare(k), x);
      @     spreadGrows(p, product(twoOverSquare(k), x), y);
      @ }
      @*/
}
