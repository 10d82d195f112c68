package org.circlewalk.spec.lemma;

/**
 * Lemma E.5 over the real numbers, for every M. A rotation is a pair (c, s), and n rotations by it take (1, 0) to
 * (cosine, sine). With θ = π/(M+1), c = cos θ and s = sin θ the sine of m rotations by the pair of i rotations is
 * sin(imθ): that is the addition theorem. All that is used of sine and cosine beside it is that c² + s² = 1, that
 * cos((M+1)θ) = −1, and that no fewer than 2(M+1) rotations come back to the start.
 */
public final class E5Rotations {
    private E5Rotations() {
    }

    /*@ // The product of the pairs (a, b) and (u, v): what the rotation (a, b) makes of the point (u, v).
      @ normal_behavior
      @   ensures \result == a * u - b * v;
      @ pure
      @ static model heap_free \real across(\real a, \real b, \real u, \real v) {
      @     return a * u - b * v;
      @ }
      @
      @ normal_behavior
      @   ensures \result == b * u + a * v;
      @ pure
      @ static model heap_free \real along(\real a, \real b, \real u, \real v) {
      @     return b * u + a * v;
      @ }
      @
      @ normal_behavior
      @   ensures \result == x * x + y * y;
      @ pure
      @ static model heap_free \real norm(\real x, \real y) {
      @     return x * x + y * y;
      @ }
      @
      @ normal_behavior
      @   ensures \result == x * y;
      @ pure
      @ static model heap_free \real product(\real x, \real y) {
      @     return x * y;
      @ }
      @
      @ // (1, 0) after n rotations: the cosine and the sine of n times the angle.
      @ normal_behavior
      @   requires 0 <= n;
      @   measured_by n;
      @   ensures \result == (n == 0 ? 1.0 : across(c, s, cosine(c, s, n - 1), sine(c, s, n - 1)));
      @ pure
      @ static model heap_free \real cosine(\real c, \real s, int n) {
      @     return n == 0 ? 1.0 : across(c, s, cosine(c, s, n - 1), sine(c, s, n - 1));
      @ }
      @
      @ normal_behavior
      @   requires 0 <= n;
      @   measured_by n;
      @   ensures \result == (n == 0 ? 0.0 : along(c, s, cosine(c, s, n - 1), sine(c, s, n - 1)));
      @ pure
      @ static model heap_free \real sine(\real c, \real s, int n) {
      @     return n == 0 ? 0.0 : along(c, s, cosine(c, s, n - 1), sine(c, s, n - 1));
      @ }
      @
      @ // The inner product, over the entries 1 ... m, of the positions whose entries are the sines of m rotations by (a, b), (u, v).
      @ normal_behavior
      @   requires 0 <= m;
      @   measured_by m;
      @   ensures \result == (m == 0 ? 0.0 : inner(a, b, u, v, m - 1) + product(sine(a, b, m), sine(u, v, m)));
      @ pure
      @ static model heap_free \real inner(\real a, \real b, \real u, \real v, int m) {
      @     return m == 0 ? 0.0 : inner(a, b, u, v, m - 1) + product(sine(a, b, m), sine(u, v, m));
      @ }
      @
      @ // The sums of the cosines and sines of 0 ... n-1 rotations.
      @ normal_behavior
      @   requires 0 <= n;
      @   measured_by n;
      @   ensures \result == (n == 0 ? 0.0 : cosines(c, s, n - 1) + cosine(c, s, n - 1));
      @ pure
      @ static model heap_free \real cosines(\real c, \real s, int n) {
      @     return n == 0 ? 0.0 : cosines(c, s, n - 1) + cosine(c, s, n - 1);
      @ }
      @
      @ normal_behavior
      @   requires 0 <= n;
      @   measured_by n;
      @   ensures \result == (n == 0 ? 0.0 : sines(c, s, n - 1) + sine(c, s, n - 1));
      @ pure
      @ static model heap_free \real sines(\real c, \real s, int n) {
      @     return n == 0 ? 0.0 : sines(c, s, n - 1) + sine(c, s, n - 1);
      @ }
      @*/

    /*@ // Equal pairs have equal products.
      @ normal_behavior
      @   requires a == x && b == y && u == z && v == w;
      @   ensures across(a, b, u, v) == across(x, y, z, w) && along(a, b, u, v) == along(x, y, z, w);
      @ pure
      @ static model void same(\real a, \real b, \real u, \real v, \real x, \real y, \real z, \real w) {
      @ }
      @
      @ normal_behavior
      @   requires a == x && b == y;
      @   ensures norm(a, b) == norm(x, y);
      @ pure
      @ static model void sameNorm(\real a, \real b, \real x, \real y) {
      @ }
      @
      @ normal_behavior
      @   requires a == x && b == y;
      @   ensures product(a, b) == product(x, y);
      @ pure
      @ static model void sameProduct(\real a, \real b, \real x, \real y) {
      @ }
      @
      @ normal_behavior
      @   requires y == 0.0;
      @   ensures product(x, y) == 0.0;
      @ pure
      @ static model void ofZero(\real x, \real y) {
      @ }
      @
      @ // Products of pairs may be taken in any order.
      @ normal_behavior
      @   ensures across(a * u - b * v, b * u + a * v, x * z - y * w, y * z + x * w) == across(a * x - b * y, b * x + a * y, u * z
      @       - v * w, v * z + u * w);
      @ pure
      @ static model void interchangeAcross(\real a, \real b, \real u, \real v, \real x, \real y, \real z, \real w) {
      @ }
      @
      @ normal_behavior
      @   ensures along(a * u - b * v, b * u + a * v, x * z - y * w, y * z + x * w) == along(a * x - b * y, b * x + a * y, u * z
      @       - v * w, v * z + u * w);
      @ pure
      @ static model void interchangeAlong(\real a, \real b, \real u, \real v, \real x, \real y, \real z, \real w) {
      @ }
      @
      @ normal_behavior
      @   ensures across(across(a, b, u, v), along(a, b, u, v), across(x, y, z, w), along(x, y, z, w)) == across(across(a, b, x, y),
      @       along(a, b, x, y), across(u, v, z, w), along(u, v, z, w));
      @   ensures along(across(a, b, u, v), along(a, b, u, v), across(x, y, z, w), along(x, y, z, w)) == along(across(a, b, x, y),
      @       along(a, b, x, y), across(u, v, z, w), along(u, v, z, w));
      @ pure
      @ static model void interchange(\real a, \real b, \real u, \real v, \real x, \real y, \real z, \real w) {
      @     same(across(a, b, u, v), along(a, b, u, v), across(x, y, z, w), along(x, y, z, w),
      @         a * u - b * v, b * u + a * v, x * z - y * w, y * z + x * w);
      @     same(across(a, b, x, y), along(a, b, x, y), across(u, v, z, w), along(u, v, z, w),
      @         a * x - b * y, b * x + a * y, u * z - v * w, v * z + u * w);
      @     interchangeAcross(a, b, u, v, x, y, z, w);
      @     interchangeAlong(a, b, u, v, x, y, z, w);
      @ }
      @
      @ normal_behavior
      @   ensures across(a, b, u * x - v * y, v * x + u * y) == across(a * u - b * v, b * u + a * v, x, y);
      @ pure
      @ static model void associateAcross(\real a, \real b, \real u, \real v, \real x, \real y) {
      @ }
      @
      @ normal_behavior
      @   ensures along(a, b, u * x - v * y, v * x + u * y) == along(a * u - b * v, b * u + a * v, x, y);
      @ pure
      @ static model void associateAlong(\real a, \real b, \real u, \real v, \real x, \real y) {
      @ }
      @
      @ normal_behavior
      @   ensures across(a, b, across(u, v, x, y), along(u, v, x, y)) == across(across(a, b, u, v), along(a, b, u, v), x, y);
      @   ensures along(a, b, across(u, v, x, y), along(u, v, x, y)) == along(across(a, b, u, v), along(a, b, u, v), x, y);
      @ pure
      @ static model void associate(\real a, \real b, \real u, \real v, \real x, \real y) {
      @     associateAcross(a, b, u, v, x, y);
      @     associateAlong(a, b, u, v, x, y);
      @ }
      @
      @ normal_behavior
      @   ensures norm(a * u - b * v, b * u + a * v) == product(a * a + b * b, u * u + v * v);
      @ pure
      @ static model void normOfProduct(\real a, \real b, \real u, \real v) {
      @ }
      @
      @ normal_behavior
      @   ensures norm(across(a, b, u, v), along(a, b, u, v)) == product(norm(a, b), norm(u, v));
      @ pure
      @ static model void normsMultiply(\real a, \real b, \real u, \real v) {
      @     sameNorm(across(a, b, u, v), along(a, b, u, v), a * u - b * v, b * u + a * v);
      @     sameProduct(norm(a, b), norm(u, v), a * a + b * b, u * u + v * v);
      @     normOfProduct(a, b, u, v);
      @ }
      @
      @ normal_behavior
      @   requires x == 1.0 && y == 1.0 && z == product(x, y);
      @   ensures z == 1.0;
      @ pure
      @ static model void ofOnes(\real x, \real y, \real z) {
      @ }
      @
      @ normal_behavior
      @   requires norm(a, b) == 1.0 && norm(u, v) == 1.0;
      @   ensures norm(across(a, b, u, v), along(a, b, u, v)) == 1.0;
      @ pure
      @ static model void productIsUnit(\real a, \real b, \real u, \real v) {
      @     normsMultiply(a, b, u, v);
      @     ofOnes(norm(a, b), norm(u, v), norm(across(a, b, u, v), along(a, b, u, v)));
      @ }
      @
      @ normal_behavior
      @   ensures across(a, 0.0 - b, u, 0.0 - v) == across(a, b, u, v) && along(a, 0.0 - b, u, 0.0 - v) == 0.0 - along(a, b, u, v);
      @ pure
      @ static model void mirroredPair(\real a, \real b, \real u, \real v) {
      @ }
      @
      @ normal_behavior
      @   ensures across(c, s, x + u, y + v) == across(c, s, x, y) + across(c, s, u, v);
      @   ensures along(c, s, x + u, y + v) == along(c, s, x, y) + along(c, s, u, v);
      @ pure
      @ static model void distribute(\real c, \real s, \real x, \real y, \real u, \real v) {
      @ }
      @
      @ normal_behavior
      @   ensures across(x, y, z, 0.0 - w) - across(x, y, z, w) == 2.0 * product(y, w);
      @ pure
      @ static model void differenceOfProducts(\real x, \real y, \real z, \real w) {
      @ }
      @
      @ normal_behavior
      @   ensures across(x * u - y * v, y * u + x * v, u, 0.0 - v) == product(x, u * u + v * v);
      @ pure
      @ static model void backAcross(\real x, \real y, \real u, \real v) {
      @ }
      @
      @ // (x, y) is (x, y) after (u, v) and back.
      @ normal_behavior
      @   requires norm(u, v) == 1.0;
      @   ensures across(across(x, y, u, v), along(x, y, u, v), u, 0.0 - v) == x;
      @ pure
      @ static model void thereAndBack(\real x, \real y, \real u, \real v) {
      @     backAcross(x, y, u, v);
      @     assert product(x, 1.0) == x;
      @ }
      @
      @ normal_behavior
      @   ensures across(a, b, u, 0.0 - v) == across(u, v, a, 0.0 - b);
      @ pure
      @ static model void differencesAgree(\real a, \real b, \real u, \real v) {
      @ }
      @
      @ normal_behavior
      @   requires norm(a, b) == 1.0;
      @   ensures across(a, b, a, 0.0 - b) == 1.0 && along(a, b, a, 0.0 - b) == 0.0;
      @ pure
      @ static model void undone(\real a, \real b) {
      @ }
      @
      @ normal_behavior
      @   ensures across(-1.0, 0.0, x, 0.0) == 0.0 - x && along(-1.0, 0.0, x, 0.0) == 0.0;
      @ pure
      @ static model void halfTurnOf(\real x) {
      @ }
      @
      @ normal_behavior
      @   ensures across(1.0, 0.0, x, 0.0) == x && along(1.0, 0.0, x, 0.0) == 0.0;
      @ pure
      @ static model void rest(\real x) {
      @ }
      @
      @ normal_behavior
      @   ensures across(x, 0.0, y, 0.0) == product(x, y) && along(x, 0.0, y, 0.0) == 0.0;
      @ pure
      @ static model void signed(\real x, \real y) {
      @ }
      @
      @ normal_behavior
      @   ensures norm(-1.0, s) == 1.0 + s * s;
      @ pure
      @ static model void normAtMinusOne(\real s) {
      @ }
      @
      @ normal_behavior
      @   requires norm(c, s) == 1.0 && c == -1.0;
      @   ensures s == 0.0;
      @ pure
      @ static model void halfATurn(\real c, \real s) {
      @     normAtMinusOne(s);
      @ }
      @
      @ normal_behavior
      @   requires x != 0.0 && product(x, y) == 0.0;
      @   ensures y == 0.0;
      @ pure
      @ static model void cancel(\real x, \real y) {
      @ }
      @
      @ normal_behavior
      @   ensures product(c - 1.0, 2.0 * x + (c * x - s * y - x)) == product(x, c * c + s * s - 1.0) - product(s, s * x + c * y - y);
      @ pure
      @ static model void eliminateFreely(\real c, \real s, \real x, \real y) {
      @ }
      @
      @ normal_behavior
      @   requires norm(c, s) == 1.0 && across(c, s, x, y) - x == z - 1.0 && along(c, s, x, y) - y == 0.0;
      @   ensures product(c - 1.0, 2.0 * x + z - 1.0) == 0.0;
      @ pure
      @ static model void eliminate(\real c, \real s, \real x, \real y, \real z) {
      @     sameProduct(c - 1.0, 2.0 * x + z - 1.0, c - 1.0, 2.0 * x + (c * x - s * y - x));
      @     eliminateFreely(c, s, x, y);
      @     ofZero(x, c * c + s * s - 1.0);
      @     ofZero(s, s * x + c * y - y);
      @ }
      @*/

    /*@ // n rotations by a product are the product of n rotations by each.
      @ normal_behavior
      @   requires 0 <= n;
      @   measured_by n;
      @   ensures cosine(across(a, b, u, v), along(a, b, u, v), n) == across(cosine(a, b, n), sine(a, b, n), cosine(u, v, n), sine(u,
      @       v, n));
      @   ensures sine(across(a, b, u, v), along(a, b, u, v), n) == along(cosine(a, b, n), sine(a, b, n), cosine(u, v, n), sine(u, v, n));
      @ pure
      @ static model void ofProduct(\real a, \real b, \real u, \real v, int n) {
      @     if (n > 0) {
      @         ofProduct(a, b, u, v, n - 1);
      @         interchange(a, b, u, v, cosine(a, b, n - 1), sine(a, b, n - 1), cosine(u, v, n - 1), sine(u, v, n - 1));
      @     } else {
      @         rest(1.0);
      @     }
      @ }
      @
      @ // i + j rotations are i rotations of j rotations.
      @ normal_behavior
      @   requires 0 <= i && 0 <= j && i + j <= 2147483647;
      @   measured_by i;
      @   ensures cosine(c, s, i + j) == across(cosine(c, s, i), sine(c, s, i), cosine(c, s, j), sine(c, s, j));
      @   ensures sine(c, s, i + j) == along(cosine(c, s, i), sine(c, s, i), cosine(c, s, j), sine(c, s, j));
      @ pure
      @ static model void addition(\real c, \real s, int i, int j) {
      @     if (i > 0) {
      @         addition(c, s, i - 1, j);
      @         associate(c, s, cosine(c, s, i - 1), sine(c, s, i - 1), cosine(c, s, j), sine(c, s, j));
      @     } else {
      @         fromTheStart(cosine(c, s, j), sine(c, s, j));
      @     }
      @ }
      @
      @ normal_behavior
      @   ensures across(1.0, 0.0, x, y) == x && along(1.0, 0.0, x, y) == y;
      @ pure
      @ static model void fromTheStart(\real x, \real y) {
      @ }
      @
      @ normal_behavior
      @   requires 0 <= n && norm(c, s) == 1.0;
      @   measured_by n;
      @   ensures norm(cosine(c, s, n), sine(c, s, n)) == 1.0;
      @ pure
      @ static model void isUnit(\real c, \real s, int n) {
      @     if (n > 0) {
      @         isUnit(c, s, n - 1);
      @         productIsUnit(c, s, cosine(c, s, n - 1), sine(c, s, n - 1));
      @     }
      @ }
      @
      @ // Rotating the other way round turns the sines over.
      @ normal_behavior
      @   requires 0 <= n;
      @   measured_by n;
      @   ensures cosine(c, 0.0 - s, n) == cosine(c, s, n) && sine(c, 0.0 - s, n) == 0.0 - sine(c, s, n);
      @ pure
      @ static model void mirrored(\real c, \real s, int n) {
      @     if (n > 0) {
      @         mirrored(c, s, n - 1);
      @         mirroredPair(c, s, cosine(c, s, n - 1), sine(c, s, n - 1));
      @     }
      @ }
      @
      @ normal_behavior
      @   requires 0 <= n;
      @   measured_by n;
      @   ensures cosine(1.0, 0.0, n) == 1.0 && sine(1.0, 0.0, n) == 0.0 && cosines(1.0, 0.0, n) == n;
      @ pure
      @ static model void atRest(int n) {
      @     if (n > 0) {
      @         atRest(n - 1);
      @         rest(1.0);
      @     }
      @ }
      @
      @ // (-1)^i.
      @ normal_behavior
      @   requires 0 <= i;
      @   measured_by i;
      @   ensures \result == (i == 0 ? 1.0 : 0.0 - sign(i - 1));
      @ pure
      @ static model heap_free \real sign(int i) {
      @     return i == 0 ? 1.0 : 0.0 - sign(i - 1);
      @ }
      @
      @ normal_behavior
      @   requires 0 <= i;
      @   measured_by i;
      @   ensures product(sign(i), sign(i)) == 1.0;
      @ pure
      @ static model void signIsUnit(int i) {
      @     if (i > 0) {
      @         signIsUnit(i - 1);
      @     }
      @ }
      @
      @ // If n rotations are half a turn, n rotations by i of them are i half turns.
      @ normal_behavior
      @   requires 0 <= i && 0 <= n && cosine(c, s, n) == -1.0 && sine(c, s, n) == 0.0;
      @   measured_by i;
      @   ensures cosine(cosine(c, s, i), sine(c, s, i), n) == sign(i) && sine(cosine(c, s, i), sine(c, s, i), n) == 0.0;
      @ pure
      @ static model void halfTurns(\real c, \real s, int i, int n) {
      @     if (i == 0) {
      @         atRest(n);
      @     } else {
      @         halfTurns(c, s, i - 1, n);
      @         ofProduct(c, s, cosine(c, s, i - 1), sine(c, s, i - 1), n);
      @         halfTurnOf(sign(i - 1));
      @     }
      @ }
      @
      @ // The geometric sum telescopes.
      @ normal_behavior
      @   requires 0 <= n;
      @   measured_by n;
      @   ensures across(c, s, cosines(c, s, n), sines(c, s, n)) - cosines(c, s, n) == cosine(c, s, n) - 1.0;
      @   ensures along(c, s, cosines(c, s, n), sines(c, s, n)) - sines(c, s, n) == sine(c, s, n);
      @ pure
      @ static model void telescope(\real c, \real s, int n) {
      @     if (n > 0) {
      @         telescope(c, s, n - 1);
      @         same(c, s, cosines(c, s, n), sines(c, s, n), c, s, cosines(c, s, n - 1) + cosine(c, s, n - 1),
      @             sines(c, s, n - 1) + sine(c, s, n - 1));
      @         distribute(c, s, cosines(c, s, n - 1), sines(c, s, n - 1), cosine(c, s, n - 1), sine(c, s, n - 1));
      @     }
      @ }
      @
      @ // So twice the sum of the cosines is 1 less the cosine at the end, if that is one of whole half turns.
      @ normal_behavior
      @   requires 0 <= n && norm(c, s) == 1.0 && c != 1.0 && sine(c, s, n) == 0.0;
      @   ensures 2.0 * cosines(c, s, n) == 1.0 - cosine(c, s, n);
      @ pure
      @ static model void sumOfCosines(\real c, \real s, int n) {
      @     telescope(c, s, n);
      @     eliminate(c, s, cosines(c, s, n), sines(c, s, n), cosine(c, s, n));
      @     cancel(c - 1.0, 2.0 * cosines(c, s, n) + cosine(c, s, n) - 1.0);
      @ }
      @*/

    /*@ // Twice a product of sines is the cosine of the difference less that of the sum.
      @ normal_behavior
      @   requires 0 <= n;
      @   ensures 2.0 * product(sine(a, b, n), sine(u, v, n)) == cosine(across(a, b, u, 0.0 - v), along(a, b, u, 0.0 - v), n)
      @       - cosine(across(a, b, u, v), along(a, b, u, v), n);
      @ pure
      @ static model void productToSum(\real a, \real b, \real u, \real v, int n) {
      @     ofProduct(a, b, u, v, n);
      @     ofProduct(a, b, u, 0.0 - v, n);
      @     mirrored(u, v, n);
      @     differenceOfProducts(cosine(a, b, n), sine(a, b, n), cosine(u, v, n), sine(u, v, n));
      @ }
      @
      @ normal_behavior
      @   requires 0 <= m < 2147483647;
      @   measured_by m;
      @   ensures 2.0 * inner(a, b, u, v, m) == cosines(across(a, b, u, 0.0 - v), along(a, b, u, 0.0 - v), m + 1) - cosines(across(a,
      @       b, u, v), along(a, b, u, v), m + 1);
      @ pure
      @ static model void innerAsSums(\real a, \real b, \real u, \real v, int m) {
      @     if (m > 0) {
      @         innerAsSums(a, b, u, v, m - 1);
      @         productToSum(a, b, u, v, m);
      @     }
      @ }
      @
      @ // The cosine of the difference is that of i - j rotations.
      @ normal_behavior
      @   requires 0 <= j && j <= i && norm(c, s) == 1.0;
      @   ensures across(cosine(c, s, i), sine(c, s, i), cosine(c, s, j), 0.0 - sine(c, s, j)) == cosine(c, s, i - j);
      @ pure
      @ static model void difference(\real c, \real s, int i, int j) {
      @     addition(c, s, i - j, j);
      @     isUnit(c, s, j);
      @     thereAndBack(cosine(c, s, i - j), sine(c, s, i - j), cosine(c, s, j), sine(c, s, j));
      @ }
      @
      @ normal_behavior
      @   requires 1 <= i && i <= m && 1 <= j && j <= m && m <= 1073741822 && norm(c, s) == 1.0;
      @   requires i != j;
      @   requires (\forall int l; 0 < l < 2 * (m + 1); cosine(c, s, l) != 1.0);
      @   ensures across(cosine(c, s, i), sine(c, s, i), cosine(c, s, j), 0.0 - sine(c, s, j)) != 1.0;
      @ pure
      @ static model void differenceIsNoTurn(\real c, \real s, int i, int j, int m) {
      @     if (i > j) {
      @         difference(c, s, i, j);
      @     } else {
      @         difference(c, s, j, i);
      @         differencesAgree(cosine(c, s, i), sine(c, s, i), cosine(c, s, j), sine(c, s, j));
      @     }
      @ }
      @
      @ normal_behavior
      @   ensures norm(u, 0.0 - v) == norm(u, v);
      @ pure
      @ static model void normIsEven(\real u, \real v) {
      @ }
      @
      @ // So is that of the sum, of i + j of them.
      @ normal_behavior
      @   requires 1 <= i && i <= m && 1 <= j && j <= m && m <= 1073741822 && norm(c, s) == 1.0;
      @   requires (\forall int l; 0 < l < 2 * (m + 1); cosine(c, s, l) != 1.0);
      @   ensures across(cosine(c, s, i), sine(c, s, i), cosine(c, s, j), sine(c, s, j)) != 1.0;
      @ pure
      @ static model void sumIsNoTurn(\real c, \real s, int i, int j, int m) {
      @     addition(c, s, i, j);
      @ }
      @
      @ // n rotations by i and j together are i and j half turns.
      @ normal_behavior
      @   requires 0 <= i && 0 <= j && 0 <= n && cosine(c, s, n) == -1.0 && sine(c, s, n) == 0.0;
      @   requires a == cosine(c, s, i) && b == sine(c, s, i) && u == cosine(c, s, j) && v == sine(c, s, j);
      @   ensures cosine(across(a, b, u, v), along(a, b, u, v), n) == product(sign(i), sign(j)) && sine(across(a, b, u, v), along(a,
      @       b, u, v), n) == 0.0;
      @ pure
      @ static model void turnsOfTheSum(\real c, \real s, int i, int j, int n, \real a, \real b, \real u, \real v) {
      @     halfTurns(c, s, i, n);
      @     halfTurns(c, s, j, n);
      @     ofProduct(a, b, u, v, n);
      @     signed(sign(i), sign(j));
      @ }
      @
      @ normal_behavior
      @   requires 0 <= i && 0 <= j && 0 <= n && cosine(c, s, n) == -1.0 && sine(c, s, n) == 0.0;
      @   requires a == cosine(c, s, i) && b == sine(c, s, i) && u == cosine(c, s, j) && v == sine(c, s, j);
      @   ensures cosine(across(a, b, u, 0.0 - v), along(a, b, u, 0.0 - v), n) == product(sign(i), sign(j)) && sine(across(a, b, u,
      @       0.0 - v), along(a, b, u, 0.0 - v), n) == 0.0;
      @ pure
      @ static model void turnsOfTheDifference(\real c, \real s, int i, int j, int n, \real a, \real b, \real u, \real v) {
      @     halfTurns(c, s, i, n);
      @     halfTurns(c, s, j, n);
      @     mirrored(u, v, n);
      @     ofProduct(a, b, u, 0.0 - v, n);
      @     signed(sign(i), sign(j));
      @ }
      @
      @ // The sum of the cosines of the sum of the angles.
      @ normal_behavior
      @   requires 1 <= i && i <= m && 1 <= j && j <= m && m <= 1073741822 && norm(c, s) == 1.0;
      @   requires cosine(c, s, m + 1) == -1.0 && sine(c, s, m + 1) == 0.0;
      @   requires (\forall int l; 0 < l < 2 * (m + 1); cosine(c, s, l) != 1.0);
      @   requires a == cosine(c, s, i) && b == sine(c, s, i) && u == cosine(c, s, j) && v == sine(c, s, j);
      @   ensures 2.0 * cosines(across(a, b, u, v), along(a, b, u, v), m + 1) == 1.0 - product(sign(i), sign(j));
      @ pure
      @ static model void ofTheSum(\real c, \real s, int i, int j, int m, \real a, \real b, \real u, \real v) {
      @     sumIsNoTurn(c, s, i, j, m);
      @     isUnit(c, s, i);
      @     isUnit(c, s, j);
      @     productIsUnit(a, b, u, v);
      @     turnsOfTheSum(c, s, i, j, m + 1, a, b, u, v);
      @     sumOfCosines(across(a, b, u, v), along(a, b, u, v), m + 1);
      @ }
      @
      @ // The sum of the cosines of the difference of the angles.
      @ normal_behavior
      @   requires 1 <= i && i <= m && 1 <= j && j <= m && m <= 1073741822 && norm(c, s) == 1.0;
      @   requires i != j;
      @   requires cosine(c, s, m + 1) == -1.0 && sine(c, s, m + 1) == 0.0;
      @   requires (\forall int l; 0 < l < 2 * (m + 1); cosine(c, s, l) != 1.0);
      @   requires a == cosine(c, s, i) && b == sine(c, s, i) && u == cosine(c, s, j) && v == sine(c, s, j);
      @   ensures 2.0 * cosines(across(a, b, u, 0.0 - v), along(a, b, u, 0.0 - v), m + 1) == 1.0 - product(sign(i), sign(j));
      @ pure
      @ static model void ofTheDifference(\real c, \real s, int i, int j, int m, \real a, \real b, \real u, \real v) {
      @     differenceIsNoTurn(c, s, i, j, m);
      @     isUnit(c, s, i);
      @     isUnit(c, s, j);
      @     normIsEven(u, v);
      @     productIsUnit(a, b, u, 0.0 - v);
      @     turnsOfTheDifference(c, s, i, j, m + 1, a, b, u, v);
      @     sumOfCosines(across(a, b, u, 0.0 - v), along(a, b, u, 0.0 - v), m + 1);
      @ }
      @
      @ // The inner product of a position with itself.
      @ normal_behavior
      @   requires 1 <= i && i <= m && m <= 1073741822 && norm(c, s) == 1.0;
      @   requires 2.0 * cosines(across(cosine(c, s, i), sine(c, s, i), cosine(c, s, i), sine(c, s, i)), along(cosine(c, s, i),
      @       sine(c, s, i), cosine(c, s, i), sine(c, s, i)), m + 1) == 1.0 - product(sign(i), sign(i));
      @   ensures 2.0 * inner(cosine(c, s, i), sine(c, s, i), cosine(c, s, i), sine(c, s, i), m) == m + 1;
      @ pure
      @ static model void ofItself(\real c, \real s, int i, int m) {
      @     innerAsSums(cosine(c, s, i), sine(c, s, i), cosine(c, s, i), sine(c, s, i), m);
      @     isUnit(c, s, i);
      @     undone(cosine(c, s, i), sine(c, s, i));
      @     atRest(m + 1);
      @     signIsUnit(i);
      @ }
      @*/

    // states E.5, whole: all M < 2³⁰ − 1, i and j: Σ_m sin(imθ)·sin(jmθ) is (M+1)/2 for i = j, else 0; sin(imθ) is that of im rotations by (c, s), c² + s² = 1,
    //   of which M+1 are half a turn and fewer than 2(M+1) no turn, as (cos θ, sin θ) is by the addition theorem
    /*@ // Lemma E.5, with (c, s) = (cos, sin) of pi/(M+1) and m = M: position i has as its entry m the sine of m rotations by
      @ // i rotations, sin(i m pi/(M+1)).
      @ normal_behavior
      @   requires 1 <= i && i <= m && 1 <= j && j <= m && m <= 1073741822 && norm(c, s) == 1.0;
      @   requires cosine(c, s, m + 1) == -1.0;
      @   requires (\forall int l; 0 < l < 2 * (m + 1); cosine(c, s, l) != 1.0);
      @   ensures inner(cosine(c, s, i), sine(c, s, i), cosine(c, s, j), sine(c, s, j), m) == (i == j ? ((\real) (m + 1)) / 2.0 : 0.0);
      @ pure
      @ static model void positionsAreOrthogonal(\real c, \real s, int i, int j, int m) {
      @     isUnit(c, s, m + 1);
      @     halfATurn(cosine(c, s, m + 1), sine(c, s, m + 1));
      @     ofTheSum(c, s, i, j, m, cosine(c, s, i), sine(c, s, i), cosine(c, s, j), sine(c, s, j));
      @     if (i == j) {
      @         ofItself(c, s, i, m);
      @     } else {
      @         innerAsSums(cosine(c, s, i), sine(c, s, i), cosine(c, s, j), sine(c, s, j), m);
      @         ofTheDifference(c, s, i, j, m, cosine(c, s, i), sine(c, s, i), cosine(c, s, j), sine(c, s, j));
      @     }
      @ }
      @*/
}
