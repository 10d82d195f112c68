package org.circlewalk.spec.lemma;

import org.apache.commons.math3.fraction.BigFraction;
//@ model import org.circlewalk.spec.circle.Circle;
import org.circlewalk.spec.circulant.Circulant;
//@ model import org.circlewalk.spec.walk.FullPower;
//@ model import org.circlewalk.spec.walk.TotalMass;
import org.circlewalk.spec.walk.TransitionMatrix;

/**
 * How far the law h_R of the walk is from its limit after R steps: 1/K on an odd circle, and on an even one 2/K on the nodes whose parity
 * is that of R. Each step leaves of the sum of the squares of the deviations at most 1 − 2p(1−p)/K², by {@link Contraction}.
 */
final class Mixing {
    private Mixing() {
    }

    /*@ // 1/K, or 2/K for K even.
      @ normal_behavior
      @   requires 1 <= nodes;
      @   ensures \result == (nodes % 2 == 1 ? 1.0 / (\real) nodes : 2.0 / (\real) nodes);
      @ pure
      @ static model heap_free \real share(int nodes) {
      @     return nodes % 2 == 1 ? 1.0 / (\real) nodes : 2.0 / (\real) nodes;
      @ }
      @
      @ // Whether the parities of nodes and steps let the walk be at d after k steps.
      @ normal_behavior
      @   requires 0 <= d < nodes && 0 <= k <= 2147483647;
      @   ensures \result == (nodes % 2 == 1 || d % 2 == k % 2);
      @ pure
      @ static model heap_free boolean fits(int nodes, int k, int d) {
      @     return nodes % 2 == 1 || d % 2 == k % 2;
      @ }
      @
      @ // h_k(d) less its limit.
      @ normal_behavior
      @   requires 0 <= d < nodes && 0 <= k;
      @   ensures \result == TransitionMatrix.law(p, nodes, k, d) - (fits(nodes, k, d) ? share(nodes) : 0.0);
      @ pure
      @ static model heap_free \real deviation(\real p, int nodes, int k, int d) {
      @     return TransitionMatrix.law(p, nodes, k, d) - (fits(nodes, k, d) ? share(nodes) : 0.0);
      @ }
      @
      @ normal_behavior
      @   requires 0 <= n;
      @   measured_by n;
      @   ensures \result == (n == 0 ? 1.0 : Contraction.product(x, power(x, n - 1)));
      @ pure
      @ static model heap_free \real power(\real x, int n) {
      @     return n == 0 ? 1.0 : Contraction.product(x, power(x, n - 1));
      @ }
      @
      @ // (1 - 1/K)(1 - 2p(1-p)/K²)^R, with 2/K for 1/K if K is even.
      @ normal_behavior
      @   requires 1 <= nodes && 0 <= exponent;
      @   ensures \result == Contraction.product(1.0 - share(nodes), power(Contraction.rate(p, (\real) nodes), exponent));
      @ pure
      @ static model heap_free \real bound(\real p, int nodes, int exponent) {
      @     return Contraction.product(1.0 - share(nodes), power(Contraction.rate(p, (\real) nodes), exponent));
      @ }
      @
      @ // The sum of the squares of a law less that of its limit.
      @ normal_behavior
      @   requires (\forall int d; 0 <= d < law.length; law[d] != null);
      @   ensures \result == Contraction.norm(law, law.length) - share.value;
      @ pure
      @ static model \real excess(BigFraction share, BigFraction[] law) {
      @     return Contraction.norm(law, law.length) - share.value;
      @ }
      @
      @ // How many of the first n nodes fit k steps.
      @ normal_behavior
      @   requires 0 <= n <= nodes && 0 <= k <= 2147483647;
      @   measured_by n;
      @   ensures \result == (n == 0 ? 0.0 : count(nodes, k, n - 1) + (fits(nodes, k, n - 1) ? 1.0 : 0.0));
      @ pure
      @ static model heap_free \real count(int nodes, int k, int n) {
      @     return n == 0 ? 0.0 : count(nodes, k, n - 1) + (fits(nodes, k, n - 1) ? 1.0 : 0.0);
      @ }
      @*/

    /** 1/K, or 2/K for K even. */
    //@ normal_behavior
    //@   requires 1 <= nodes;
    //@   ensures \result.value == share(nodes);
    //@ pure
    static BigFraction shareOf(int nodes) {
        BigFraction all = BigFraction.ONE.multiply(nodes);
        //@ assert all.value == (\real) nodes;
        BigFraction one = BigFraction.ONE.divide(all);
        return nodes % 2 == 1 ? one : BigFraction.ONE.add(BigFraction.ONE).divide(all);
    }

    //@ private normal_behavior
    //@   ensures \result.value == Contraction.product(x.value, y.value);
    //@ pure
    private static BigFraction times(BigFraction x, BigFraction y) {
        return x.multiply(y);
    }

    //@ private normal_behavior
    //@   requires 1 <= nodes;
    //@   ensures \result.value == Contraction.twoOverSquare((\real) nodes);
    //@ pure
    private static BigFraction twoOverSquare(int nodes) {
        BigFraction all = BigFraction.ONE.multiply(nodes);
        //@ assert all.value == (\real) nodes;
        BigFraction square = all.multiply(all);
        //@ assert square.value >= 1.0;
        return BigFraction.ONE.add(BigFraction.ONE).divide(square);
    }

    /** 1 − 2p(1−p)/K². */
    //@ normal_behavior
    //@   requires 1 <= nodes;
    //@   ensures \result.value == Contraction.rate(p.value, (\real) nodes);
    //@ pure
    static BigFraction squaredRate(int nodes, BigFraction p) {
        BigFraction both = p.multiply(BigFraction.ONE.subtract(p));
        return BigFraction.ONE.subtract(both.multiply(twoOverSquare(nodes)));
    }

    /** x^{@code exponent}. */
    //@ private normal_behavior
    //@   requires 0 <= exponent;
    //@   ensures \result.value == power(x.value, exponent);
    //@ pure
    private static BigFraction powerOf(BigFraction x, int exponent) {
        BigFraction power = BigFraction.ONE;
        //@ loop_invariant 0 <= n <= exponent && power.value == power(x.value, n);
        //@ loop_writes power;
        //@ decreases exponent - n;
        for (int n = 0; n < exponent; n++) {
            power = times(x, power);
        }
        return power;
    }

    /** (1 − 1/K)(1 − 2p(1−p)/K²)^R, with 2/K for 1/K if K is even: no deviation after R steps has a larger square. */
    //@ normal_behavior
    //@   requires 1 <= nodes && 0 <= exponent;
    //@   ensures \result.value == bound(p.value, nodes, exponent);
    //@ pure
    static BigFraction squaredBound(int nodes, BigFraction p, int exponent) {
        return times(BigFraction.ONE.subtract(shareOf(nodes)), powerOf(squaredRate(nodes, p), exponent));
    }

    /*@ normal_behavior
      @   ensures TotalMass.mean(p, x - l, y - l) == TotalMass.mean(p, x, y) - l && TotalMass.mean(p, 0.0, 0.0) == 0.0;
      @ pure
      @ static model void lessTheSame(\real p, \real x, \real y, \real l) {
      @ }
      @
      @ normal_behavior
      @   requires 0 <= n < 2147483647;
      @   ensures (n + 1) % 2 == 1 - n % 2;
      @ pure
      @ static model void nextParity(int n) {
      @ }
      @
      @ // A step changes the parity.
      @ normal_behavior
      @   requires 3 <= nodes && 0 <= d < nodes && 0 <= k < 2147483647;
      @   ensures fits(nodes, k + 1, d) == fits(nodes, k, Circle.before(nodes, d));
      @   ensures fits(nodes, k + 1, d) == fits(nodes, k, Circle.after(nodes, d));
      @ pure
      @ static model void parityChanges(int nodes, int k, int d) {
      @     nextParity(k);
      @     nextParity(d);
      @     nextParity(nodes - 1);
      @     if (d > 0) {
      @         nextParity(d - 1);
      @     }
      @ }
      @
      @ normal_behavior
      @   requires 3 <= nodes && 0 <= k < 2147483647;
      @   ensures (\forall int d; 0 <= d < nodes; fits(nodes, k + 1, d) == fits(nodes, k, Circle.before(nodes, d))
      @               && fits(nodes, k + 1, d) == fits(nodes, k, Circle.after(nodes, d)));
      @ pure
      @ static model void paritiesChange(int nodes, int k) {
      @ }
      @
      @ normal_behavior
      @   requires 3 <= f.length && next.length == f.length && 0 <= k < 2147483647;
      @   requires (\forall int d; 0 <= d < f.length; f[d] != null && next[d] != null);
      @   requires (\forall int d; 0 <= d < f.length; next[d].value
      @               == TotalMass.mean(p, f[Circle.before(f.length, d)].value, f[Circle.after(f.length, d)].value));
      @   requires (\forall int d; 0 <= d < f.length; !fits(f.length, k, d) ==> f[d].value == 0.0);
      @   ensures (\forall int d; 0 <= d < f.length; !fits(f.length, k + 1, d) ==> next[d].value == 0.0);
      @ pure
      @ static model void staysOff(\real p, int k, BigFraction[] f, BigFraction[] next) {
      @     lessTheSame(p, 0.0, 0.0, 0.0);
      @     paritiesChange(f.length, k);
      @ }
      @
      @ normal_behavior
      @   requires 3 <= nodes && 0 <= d < nodes && 0 <= k;
      @   requires !fits(nodes, k, d);
      @   measured_by k;
      @   ensures TransitionMatrix.law(p, nodes, k, d) == 0.0;
      @ pure
      @ static model void isZeroOffTheParity(\real p, int nodes, int k, int d) {
      @     if (k > 0) {
      @         parityChanges(nodes, k - 1, d);
      @         isZeroOffTheParity(p, nodes, k - 1, Circle.before(nodes, d));
      @         isZeroOffTheParity(p, nodes, k - 1, Circle.after(nodes, d));
      @         lessTheSame(p, 0.0, 0.0, 0.0);
      @     }
      @ }
      @*/

    /*@ normal_behavior
      @   requires 0 <= n <= nodes && 0 <= k && nodes % 2 == 1;
      @   measured_by n;
      @   ensures count(nodes, k, n) == (\real) n;
      @ pure
      @ static model void countOnAnOddCircle(int nodes, int k, int n) {
      @     if (n > 0) {
      @         countOnAnOddCircle(nodes, k, n - 1);
      @     }
      @ }
      @
      @ normal_behavior
      @   requires nodes % 2 == 0 && 2 <= n <= nodes && 0 <= k;
      @   ensures fits(nodes, k, n - 2) != fits(nodes, k, n - 1);
      @ pure
      @ static model void twoNodes(int nodes, int k, int n) {
      @ }
      @
      @ normal_behavior
      @   requires nodes % 2 == 0 && 2 <= n <= nodes && 0 <= k;
      @   ensures count(nodes, k, n) == count(nodes, k, n - 2) + 1.0;
      @ pure
      @ static model void countOfTwoMore(int nodes, int k, int n) {
      @     twoNodes(nodes, k, n);
      @     assert count(nodes, k, n) == count(nodes, k, n - 1) + (fits(nodes, k, n - 1) ? 1.0 : 0.0);
      @     assert count(nodes, k, n - 1) == count(nodes, k, n - 2) + (fits(nodes, k, n - 2) ? 1.0 : 0.0);
      @ }
      @
      @ normal_behavior
      @   requires nodes % 2 == 0 && 0 <= k && 0 <= half && n == 2 * half && n <= nodes && x == (\real) half;
      @   measured_by half;
      @   ensures count(nodes, k, n) == x;
      @ pure
      @ static model void countOnAnEvenCircle(int nodes, int k, int n, int half, \real x) {
      @     if (half > 0) {
      @         countOnAnEvenCircle(nodes, k, n - 2, half - 1, x - 1.0);
      @         countOfTwoMore(nodes, k, n);
      @     }
      @ }
      @
      @ normal_behavior
      @   requires 1.0 <= x;
      @   ensures Contraction.product(1.0 / x, x) == 1.0 && Contraction.product(2.0 / x, 0.5 * x) == 1.0;
      @ pure
      @ static model void quotientTimes(\real x) {
      @ }
      @
      @ normal_behavior
      @   requires x == y && u == v;
      @   ensures Contraction.product(u, x) == Contraction.product(v, y);
      @ pure
      @ static model void sameFactors(\real u, \real v, \real x, \real y) {
      @ }
      @
      @ normal_behavior
      @   requires 1 <= nodes && 0 <= k;
      @   ensures Contraction.product(share(nodes), count(nodes, k, nodes)) == 1.0;
      @ pure
      @ static model void sharesAddUp(int nodes, int k) {
      @     quotientTimes((\real) nodes);
      @     if (nodes % 2 == 1) {
      @         countOnAnOddCircle(nodes, k, nodes);
      @         sameFactors(share(nodes), 1.0 / (\real) nodes, count(nodes, k, nodes), (\real) nodes);
      @     } else {
      @         countOnAnEvenCircle(nodes, k, nodes, nodes / 2, (\real) (nodes / 2));
      @         assert (\real) (nodes / 2) == 0.5 * (\real) nodes;
      @         sameFactors(share(nodes), 2.0 / (\real) nodes, count(nodes, k, nodes), 0.5 * (\real) nodes);
      @     }
      @ }
      @
      @ normal_behavior
      @   requires 1 <= law.length && 0 <= n <= law.length && f.length == law.length && 0 <= k;
      @   requires (\forall int d; 0 <= d < law.length; f[d] != null && law[d] != null);
      @   requires (\forall int d; 0 <= d < law.length; f[d].value == law[d].value - (fits(law.length, k, d) ? u : 0.0));
      @   measured_by n;
      @   ensures TotalMass.sum(f, n) == TotalMass.sum(law, n) - Contraction.product(u, count(law.length, k, n));
      @ pure
      @ static model void sumOfDeviations(BigFraction[] law, BigFraction[] f, \real u, int k, int n) {
      @     if (n > 0) {
      @         sumOfDeviations(law, f, u, k, n - 1);
      @         Contraction.distribute(u, count(law.length, k, n - 1), 1.0);
      @         Contraction.distribute(1.0, u, 0.0);
      @         onceOnly(u);
      @     } else {
      @         Contraction.distribute(u, 0.0, 0.0);
      @     }
      @ }
      @
      @ normal_behavior
      @   ensures Contraction.product(u, 1.0) == u;
      @ pure
      @ static model void onceOnly(\real u) {
      @ }
      @
      @ // The square of one deviation, c = 1 or, where the law is 0, c = 0.
      @ normal_behavior
      @   requires c == 1.0 && y == x - u || c == 0.0 && x == 0.0 && y == x;
      @   ensures Contraction.square(y) == Contraction.square(x) - Contraction.product(2.0 * u, x)
      @       + Contraction.product(c, Contraction.square(u));
      @ pure
      @ static model void squareOfDeviation(\real x, \real y, \real u, \real c) {
      @ }
      @
      @ // One node more: x and y of the law and of the deviation, a, b and t the sums before.
      @ normal_behavior
      @   requires c == 1.0 && y == x - u || c == 0.0 && x == 0.0 && y == x;
      @   requires v == 2.0 * u && w == Contraction.square(u);
      @   requires b == a - Contraction.product(v, t) + Contraction.product(m, w);
      @   ensures b + Contraction.square(y)
      @               == a + Contraction.square(x) - Contraction.product(v, t + x) + Contraction.product(m + c, w);
      @ pure
      @ static model void normOfOneMore(\real x, \real y, \real u, \real c, \real v, \real w, \real a, \real b, \real t, \real m) {
      @     squareOfDeviation(x, y, u, c);
      @     Contraction.distribute(v, t, x);
      @     Contraction.distribute(w, m, c);
      @ }
      @
      @ normal_behavior
      @   requires 1 <= law.length && 0 <= n <= law.length && f.length == law.length && 0 <= k;
      @   requires (\forall int d; 0 <= d < law.length; f[d] != null && law[d] != null);
      @   requires (\forall int d; 0 <= d < law.length; f[d].value == law[d].value - (fits(law.length, k, d) ? u : 0.0));
      @   requires (\forall int d; 0 <= d < law.length; !fits(law.length, k, d) ==> law[d].value == 0.0);
      @   requires v == 2.0 * u && w == Contraction.square(u);
      @   measured_by n;
      @   ensures Contraction.norm(f, n) == Contraction.norm(law, n) - Contraction.product(v, TotalMass.sum(law, n))
      @               + Contraction.product(count(law.length, k, n), w);
      @ pure
      @ static model void normOfDeviations(BigFraction[] law, BigFraction[] f, \real u, int k, int n, \real v, \real w) {
      @     if (n > 0) {
      @         normOfDeviations(law, f, u, k, n - 1, v, w);
      @         normOfOneMore(law[n - 1].value, f[n - 1].value, u, fits(law.length, k, n - 1) ? 1.0 : 0.0, v, w,
      @             Contraction.norm(law, n - 1), Contraction.norm(f, n - 1), TotalMass.sum(law, n - 1),
      @             count(law.length, k, n - 1));
      @     } else {
      @         Contraction.distribute(v, 0.0, 0.0);
      @         Contraction.distribute(w, 0.0, 0.0);
      @     }
      @ }
      @
      @ normal_behavior
      @   ensures Contraction.product(c, u * u) == Contraction.product(Contraction.product(u, c), u);
      @ pure
      @ static model void asOneProduct(\real u, \real c) {
      @ }
      @
      @ normal_behavior
      @   requires Contraction.product(u, c) == 1.0;
      @   ensures Contraction.product(c, Contraction.square(u)) == u && Contraction.product(2.0 * u, 1.0) == 2.0 * u;
      @ pure
      @ static model void timesItsSquare(\real u, \real c) {
      @     asOneProduct(u, c);
      @     Contraction.sameProduct(c, Contraction.square(u), u * u);
      @     sameFactors(Contraction.product(u, c), 1.0, u, u);
      @     Contraction.distribute(u, 0.0, 0.0);
      @     onceOnly(2.0 * u);
      @ }
      @
      @ // The sum of the deviations is 0, and their norm is that of the law less 1/K or 2/K.
      @ normal_behavior
      @   requires 1 <= law.length && f.length == law.length && 0 <= k && u == share(law.length);
      @   requires (\forall int d; 0 <= d < law.length; f[d] != null && law[d] != null);
      @   requires (\forall int d; 0 <= d < law.length; f[d].value == law[d].value - (fits(law.length, k, d) ? u : 0.0));
      @   requires (\forall int d; 0 <= d < law.length; !fits(law.length, k, d) ==> law[d].value == 0.0);
      @   requires TotalMass.sum(law, law.length) == 1.0;
      @   ensures TotalMass.sum(f, law.length) == 0.0 && Contraction.norm(f, law.length) == Contraction.norm(law, law.length) - u;
      @ pure
      @ static model void areDeviations(BigFraction[] law, BigFraction[] f, \real u, int k) {
      @     sumOfDeviations(law, f, u, k, law.length);
      @     normOfDeviations(law, f, u, k, law.length, 2.0 * u, Contraction.square(u));
      @     sharesAddUp(law.length, k);
      @     timesItsSquare(u, count(law.length, k, law.length));
      @ }
      @
      @ // The limit does not change from a node to the next but one.
      @ normal_behavior
      @   requires 3 <= nodes && 0 <= k;
      @   ensures (\forall int d; 0 <= d < nodes; fits(nodes, k, Circle.before(nodes, d)) == fits(nodes, k, Circle.after(nodes, d)));
      @ pure
      @ static model void nextButOneFits(int nodes, int k) {
      @ }
      @
      @ normal_behavior
      @   requires f.length == law.length && 0 <= n < law.length;
      @   requires (\forall int d; 0 <= d < law.length; f[d] != null && law[d] != null);
      @   requires law[Circle.after(law.length, n)].value - law[Circle.before(law.length, n)].value
      @               == f[Circle.after(law.length, n)].value - f[Circle.before(law.length, n)].value;
      @   ensures Contraction.slope(law, n) == Contraction.slope(f, n);
      @ pure
      @ static model void hasTheSameSlope(BigFraction[] law, BigFraction[] f, int n) {
      @     sameSquare(law[Circle.after(law.length, n)].value - law[Circle.before(law.length, n)].value,
      @         f[Circle.after(law.length, n)].value - f[Circle.before(law.length, n)].value, Contraction.slope(law, n));
      @ }
      @
      @ normal_behavior
      @   requires x == y && c == Contraction.square(x);
      @   ensures c == Contraction.square(y);
      @ pure
      @ static model void sameSquare(\real x, \real y, \real c) {
      @ }
      @
      @ normal_behavior
      @   requires 3 <= law.length && f.length == law.length && 0 <= k && 0 <= n <= law.length;
      @   requires (\forall int d; 0 <= d < law.length; f[d] != null && law[d] != null);
      @   requires (\forall int d; 0 <= d < law.length; f[d].value == law[d].value - (fits(law.length, k, d) ? u : 0.0));
      @   measured_by n;
      @   ensures Contraction.slopes(law, n) == Contraction.slopes(f, n);
      @ pure
      @ static model void haveTheSameSlopes(BigFraction[] law, BigFraction[] f, \real u, int k, int n) {
      @     if (n > 0) {
      @         haveTheSameSlopes(law, f, u, k, n - 1);
      @         nextButOneFits(law.length, k);
      @         hasTheSameSlope(law, f, n - 1);
      @     }
      @ }
      @
      @ normal_behavior
      @   requires 3 <= law.length && 0 <= k && s == (law.length % 2 == 1 ? 0 : k % 2) && f.length == law.length;
      @   requires (\forall int d; 0 <= d < law.length; f[d] != null && law[d] != null);
      @   requires (\forall int d; 0 <= d < law.length; f[d].value == law[d].value - (fits(law.length, k, d) ? u : 0.0));
      @   requires (\forall int d; 0 <= d < law.length; !fits(law.length, k, d) ==> law[d].value == 0.0);
      @   ensures (\forall int d; 0 <= d < law.length; f[d].value != 0.0 ==> Contraction.leadTo(law.length, s, d));
      @ pure
      @ static model void lead(BigFraction[] law, BigFraction[] f, \real u, int k, int s) {
      @ }
      @
      @ normal_behavior
      @   requires 3 <= law.length && f.length == law.length && 0 <= k && x == (\real) law.length;
      @   requires (\forall int d; 0 <= d < law.length; f[d] != null && law[d] != null);
      @   requires (\forall int d; 0 <= d < law.length; f[d].value == law[d].value - (fits(law.length, k, d) ? u : 0.0));
      @   requires (\forall int d; 0 <= d < law.length; !fits(law.length, k, d) ==> law[d].value == 0.0);
      @   requires TotalMass.sum(f, law.length) == 0.0;
      @   ensures 2.0 * Contraction.norm(f, law.length) <= Contraction.product(x, Contraction.product(x, Contraction.slopes(law, law.length)));
      @ pure
      @ static model void areBounded(BigFraction[] law, BigFraction[] f, \real u, int k, \real x) {
      @     int s = law.length % 2 == 1 ? 0 : k % 2;
      @     haveTheSameSlopes(law, f, u, k, law.length);
      @     lead(law, f, u, k, s);
      @     Contraction.normIsBounded(f, s, x);
      @ }
      @*/

    /** The law less its limit after k steps. */
    //@ private normal_behavior
    //@   requires 3 <= law.length && 0 <= k && (\forall int d; 0 <= d < law.length; law[d] != null);
    //@   ensures \fresh(\result) && \result.length == law.length;
    //@   ensures (\forall int d; 0 <= d < law.length; \result[d] != null
    //@               && \result[d].value == law[d].value - (fits(law.length, k, d) ? share.value : 0.0));
    //@ pure
    private static BigFraction[] lessLimit(BigFraction share, int k, BigFraction[] law) {
        int size = law.length;
        BigFraction[] f = new BigFraction[size];
        //@ loop_invariant 0 <= n <= size;
        //@ loop_invariant (\forall int d; 0 <= d < n; f[d] != null
        //@                     && f[d].value == law[d].value - (fits(size, k, d) ? share.value : 0.0));
        //@ loop_writes f[*];
        //@ decreases size - n;
        for (int n = 0; n < size; n++) {
            BigFraction limit = size % 2 == 1 || n % 2 == k % 2 ? share : BigFraction.ZERO;
            f[n] = law[n].subtract(limit);
        }
        return f;
    }

    /*@ normal_behavior
      @   requires 3 <= law.length && f.length == law.length && 0 <= k;
      @   requires share.value == share(law.length) && x == (\real) law.length;
      @   requires (\forall int d; 0 <= d < law.length; law[d] != null && f[d] != null);
      @   requires (\forall int d; 0 <= d < law.length; f[d].value == law[d].value - (fits(law.length, k, d) ? share.value : 0.0));
      @   requires (\forall int d; 0 <= d < law.length; !fits(law.length, k, d) ==> law[d].value == 0.0);
      @   requires TotalMass.sum(law, law.length) == 1.0;
      @   ensures 2.0 * excess(share, law) <= Contraction.product(x, Contraction.product(x, Contraction.slopes(law, law.length)));
      @ pure
      @ static model void isBoundedBy(BigFraction share, int k, BigFraction[] law, BigFraction[] f, \real x) {
      @     areDeviations(law, f, share.value, k);
      @     areBounded(law, f, share.value, k, x);
      @ }
      @
      @ normal_behavior
      @   requires 3 <= law.length && 0 <= k && share.value == share(law.length) && x == (\real) law.length;
      @   requires (\forall int d; 0 <= d < law.length; law[d] != null);
      @   requires (\forall int d; 0 <= d < law.length; !fits(law.length, k, d) ==> law[d].value == 0.0);
      @   requires TotalMass.sum(law, law.length) == 1.0;
      @   ensures 2.0 * excess(share, law) <= Contraction.product(x, Contraction.product(x, Contraction.slopes(law, law.length)));
      @ pure
      @ static model void isBounded(BigFraction share, int k, BigFraction[] law, \real x) {
      @     BigFraction[] f = lessLimit(share, k, law);
      @     isBoundedBy(share, k, law, f, x);
      @ }
      @
      @ normal_behavior
      @   requires 1 <= law.length && next.length == law.length;
      @   requires (\forall int d; 0 <= d < law.length; law[d] != null && next[d] != null);
      @   requires (\forall int d; 0 <= d < law.length; next[d].value
      @               == TotalMass.mean(p, law[Circle.before(law.length, d)].value, law[Circle.after(law.length, d)].value));
      @   ensures excess(share, next) == excess(share, law) - Contraction.spread(p, Contraction.slopes(law, law.length));
      @ pure
      @ static model void excessFalls(\real p, BigFraction share, BigFraction[] law, BigFraction[] next) {
      @     Contraction.normFalls(p, law, next);
      @ }
      @
      @ normal_behavior
      @   requires 3 <= law.length && next.length == law.length && 0 <= k < 2147483647 && 0.0 <= p.value && p.value <= 1.0;
      @   requires share.value == share(law.length) && (\forall int d; 0 <= d < law.length; law[d] != null && next[d] != null);
      @   requires (\forall int d; 0 <= d < law.length; next[d].value
      @               == TotalMass.mean(p.value, law[Circle.before(law.length, d)].value, law[Circle.after(law.length, d)].value));
      @   requires (\forall int d; 0 <= d < law.length; !fits(law.length, k, d) ==> law[d].value == 0.0);
      @   requires TotalMass.sum(law, law.length) == 1.0;
      @   requires x == (\real) law.length;
      @   ensures excess(share, next) <= Contraction.product(
      @               Contraction.rate(p.value, x), excess(share, law));
      @ pure
      @ static model void comesNearer(BigFraction p, BigFraction share, int k, BigFraction[] law, BigFraction[] next, \real x) {
      @     excessFalls(p.value, share, law, next);
      @     isBounded(share, k, law, x);
      @     Contraction.falls(p.value, x, excess(share, law),
      @         Contraction.slopes(law, law.length), excess(share, next));
      @ }
      @
      @ normal_behavior
      @   requires 0 <= n <= law.length && (\forall int d; 0 <= d < law.length; law[d] != null);
      @   requires (\forall int d; 0 <= d < law.length; law[d].value == (d == 0 ? 1.0 : 0.0));
      @   measured_by n;
      @   ensures Contraction.norm(law, n) == (n == 0 ? 0.0 : 1.0);
      @ pure
      @ static model void normAtTheStart(BigFraction[] law, int n) {
      @     if (n > 0) {
      @         normAtTheStart(law, n - 1);
      @         assert Contraction.square(1.0) == 1.0 && Contraction.square(0.0) == 0.0;
      @     }
      @ }
      @*/

    /*@ normal_behavior
      @   requires 3.0 <= k;
      @   ensures 0.0 < Contraction.twoOverSquare(k) && Contraction.twoOverSquare(k) <= 1.0;
      @ pure
      @ static model void isAtMostOne(\real k) {
      @     Contraction.timesSquare(k);
      @     isAtLeastNine(k);
      @     factorIsAtMostOne(Contraction.twoOverSquare(k), k * k);
      @ }
      @
      @ normal_behavior
      @   requires 3.0 <= k;
      @   ensures 9.0 <= k * k;
      @ pure
      @ static model void isAtLeastNine(\real k) {
      @ }
      @
      @ normal_behavior
      @   requires 0.0 <= v && 9.0 <= x && Contraction.product(v, x) == 2.0;
      @   ensures 0.0 < v && v <= 1.0;
      @ pure
      @ static model void factorIsAtMostOne(\real v, \real x) {
      @ }
      @
      @ normal_behavior
      @   requires 0.0 <= p && p <= 1.0;
      @   ensures 0.0 <= p * (1.0 - p) && p * (1.0 - p) <= 1.0;
      @   ensures 0.0 < p && p < 1.0 ==> 0.0 < p * (1.0 - p);
      @ pure
      @ static model void isVariance(\real p) {
      @     Contraction.ofNonNegative(p, 1.0 - p);
      @     Contraction.isSquare(p - 0.5);
      @ }
      @
      @ normal_behavior
      @   requires 0.0 <= w && w <= 1.0 && 0.0 <= v && v <= 1.0;
      @   ensures 0.0 <= Contraction.product(w, v) && Contraction.product(w, v) <= 1.0;
      @   ensures 0.0 < w && 0.0 < v ==> 0.0 < Contraction.product(w, v);
      @ pure
      @ static model void isShare(\real w, \real v) {
      @ }
      @
      @ normal_behavior
      @   requires 0.0 <= p && p <= 1.0 && 0.0 <= v && v <= 1.0;
      @   ensures 0.0 <= Contraction.spread(p, v) && Contraction.spread(p, v) <= 1.0;
      @   ensures 0.0 < p && p < 1.0 && 0.0 < v ==> 0.0 < Contraction.spread(p, v);
      @ pure
      @ static model void spreadIsShare(\real p, \real v) {
      @     isVariance(p);
      @     isShare(p * (1.0 - p), v);
      @ }
      @
      @ // It is less than 1 for 0 < p < 1.
      @ normal_behavior
      @   requires 0.0 <= p && p <= 1.0 && 3.0 <= k;
      @   ensures 0.0 <= Contraction.rate(p, k) && Contraction.rate(p, k) <= 1.0;
      @   ensures 0.0 < p && p < 1.0 ==> Contraction.rate(p, k) < 1.0;
      @ pure
      @ static model void rateIsShare(\real p, \real k) {
      @     isAtMostOne(k);
      @     spreadIsShare(p, Contraction.twoOverSquare(k));
      @ }
      @
      @ normal_behavior
      @   ensures Contraction.product(x, Contraction.product(y, z)) == Contraction.product(y, Contraction.product(x, z));
      @ pure
      @ static model void inAnyOrder(\real x, \real y, \real z) {
      @ }
      @
      @ normal_behavior
      @   requires 3 <= nodes && 0 <= k < 2147483647 && 0.0 <= p && p <= 1.0;
      @   requires x <= bound(p, nodes, k) && y <= Contraction.product(Contraction.rate(p, (\real) nodes), x);
      @   ensures y <= bound(p, nodes, k + 1);
      @ pure
      @ static model void boundFalls(\real p, int nodes, int k, \real x, \real y) {
      @     rateIsShare(p, (\real) nodes);
      @     Contraction.grows(Contraction.rate(p, (\real) nodes), x, bound(p, nodes, k));
      @     inAnyOrder(1.0 - share(nodes), Contraction.rate(p, (\real) nodes), power(Contraction.rate(p, (\real) nodes), k));
      @ }
      @
      @ normal_behavior
      @   requires 3 <= nodes && law.length == nodes && next.length == nodes && 0 <= k < 2147483647 && 0.0 <= p.value && p.value <= 1.0;
      @   requires share.value == share(nodes) && (\forall int d; 0 <= d < nodes; law[d] != null && next[d] != null);
      @   requires (\forall int d; 0 <= d < nodes; next[d].value
      @               == TotalMass.mean(p.value, law[Circle.before(nodes, d)].value, law[Circle.after(nodes, d)].value));
      @   requires (\forall int d; 0 <= d < nodes; !fits(nodes, k, d) ==> law[d].value == 0.0);
      @   requires TotalMass.sum(law, nodes) == 1.0;
      @   requires excess(share, law) <= bound(p.value, nodes, k);
      @   ensures excess(share, next) <= bound(p.value, nodes, k + 1);
      @ pure
      @ static model void staysNear(int nodes, BigFraction p, BigFraction share, int k, BigFraction[] law, BigFraction[] next) {
      @     comesNearer(p, share, k, law, next, (\real) nodes);
      @     boundFalls(p.value, nodes, k, excess(share, law), excess(share, next));
      @ }
      @*/

    //@ private normal_behavior
    //@   requires 3 <= nodes && law.length == nodes && 0 <= k < 2147483647;
    //@   requires (\forall int d; 0 <= d < nodes; law[d] != null);
    //@   requires (\forall int d; 0 <= d < nodes; !fits(nodes, k, d) ==> law[d].value == 0.0);
    //@   requires TotalMass.sum(law, nodes) == 1.0;
    //@   ensures \fresh(\result) && \result.length == nodes;
    //@   ensures (\forall int d; 0 <= d < nodes; \result[d] != null && \result[d].value
    //@               == TotalMass.mean(p.value, law[Circle.before(nodes, d)].value, law[Circle.after(nodes, d)].value));
    //@   ensures (\forall int d; 0 <= d < nodes; !fits(nodes, k + 1, d) ==> \result[d].value == 0.0);
    //@   ensures TotalMass.sum(\result, nodes) == 1.0;
    //@ pure
    private static BigFraction[] step(int nodes, BigFraction p, int k, BigFraction[] law) {
        BigFraction[] next = TransitionMatrix.step(p, law);
        //@ set { TotalMass.isKept(p.value, law, next); }
        //@ set { staysOff(p.value, k, law, next); }
        return next;
    }

    /** The law after a step more, with all that is said of it. */
    //@ private normal_behavior
    //@   requires 3 <= nodes && law.length == nodes && 0 <= k < 2147483647 && 0.0 <= p.value && p.value <= 1.0;
    //@   requires share.value == share(nodes) && (\forall int d; 0 <= d < nodes; law[d] != null);
    //@   requires (\forall int d; 0 <= d < nodes; law[d].value == TransitionMatrix.law(p.value, nodes, k, d));
    //@   requires (\forall int d; 0 <= d < nodes; !fits(nodes, k, d) ==> law[d].value == 0.0);
    //@   requires TotalMass.sum(law, nodes) == 1.0;
    //@   requires excess(share, law) <= bound(p.value, nodes, k);
    //@   ensures \result.length == nodes && (\forall int d; 0 <= d < nodes; \result[d] != null);
    //@   ensures (\forall int d; 0 <= d < nodes; \result[d].value
    //@               == TransitionMatrix.law(p.value, nodes, k + 1, d));
    //@   ensures (\forall int d; 0 <= d < nodes; !fits(nodes, k + 1, d) ==> \result[d].value == 0.0);
    //@   ensures TotalMass.sum(\result, nodes) == 1.0;
    //@   ensures excess(share, \result) <= bound(p.value, nodes, k + 1);
    //@ pure
    private static BigFraction[] nextLaw(int nodes, BigFraction p, BigFraction share, int k, BigFraction[] law) {
        BigFraction[] next = step(nodes, p, k, law);
        //@ set { staysNear(nodes, p, share, k, law, next); }
        return next;
    }

    /*@ normal_behavior
      @   requires 1 <= nodes;
      @   ensures bound(p, nodes, 0) == 1.0 - share(nodes);
      @ pure
      @ static model void firstBound(\real p, int nodes) {
      @ }
      @*/

    //@ private normal_behavior
    //@   requires 3 <= nodes && share.value == share(nodes);
    //@   ensures \result.length == nodes && (\forall int d; 0 <= d < nodes; \result[d] != null);
    //@   ensures (\forall int d; 0 <= d < nodes; \result[d].value == TransitionMatrix.law(p.value, nodes, 0, d));
    //@   ensures (\forall int d; 0 <= d < nodes; !fits(nodes, 0, d) ==> \result[d].value == 0.0);
    //@   ensures TotalMass.sum(\result, nodes) == 1.0;
    //@   ensures excess(share, \result) <= bound(p.value, nodes, 0);
    //@ pure
    private static BigFraction[] firstLaw(int nodes, BigFraction p, BigFraction share) {
        BigFraction[] law = Circulant.identity(nodes).column();
        //@ set { TotalMass.isOneAtTheStart(law); }
        //@ set { normAtTheStart(law, nodes); }
        //@ set { firstBound(p.value, nodes); }
        return law;
    }

    //@ private normal_behavior
    //@   requires 3 <= nodes && 0 <= exponent && 0.0 <= p.value && p.value <= 1.0 && share.value == share(nodes);
    //@   ensures \result.length == nodes && (\forall int d; 0 <= d < nodes; \result[d] != null);
    //@   ensures (\forall int d; 0 <= d < nodes; \result[d].value == TransitionMatrix.law(p.value, nodes, exponent, d));
    //@   ensures (\forall int d; 0 <= d < nodes; !fits(nodes, exponent, d) ==> \result[d].value == 0.0);
    //@   ensures TotalMass.sum(\result, nodes) == 1.0;
    //@   ensures excess(share, \result) <= bound(p.value, nodes, exponent);
    //@ pure
    private static BigFraction[] lawAfter(int nodes, BigFraction p, BigFraction share, int exponent) {
        BigFraction[] law = firstLaw(nodes, p, share);
        //@ loop_invariant 0 <= k <= exponent && law.length == nodes && (\forall int d; 0 <= d < nodes; law[d] != null);
        //@ loop_invariant (\forall int d; 0 <= d < nodes; law[d].value == TransitionMatrix.law(p.value, nodes, k, d));
        //@ loop_invariant (\forall int d; 0 <= d < nodes; !fits(nodes, k, d) ==> law[d].value == 0.0);
        //@ loop_invariant TotalMass.sum(law, nodes) == 1.0;
        //@ loop_invariant excess(share, law) <= bound(p.value, nodes, k);
        //@ loop_writes law;
        //@ decreases exponent - k;
        for (int k = 0; k < exponent; k++) {
            law = nextLaw(nodes, p, share, k, law);
        }
        return law;
    }

    /*@ // No square is larger than all of them together.
      @ normal_behavior
      @   requires 0 <= n <= f.length && (\forall int d; 0 <= d < f.length; f[d] != null);
      @   measured_by n;
      @   ensures 0.0 <= Contraction.norm(f, n);
      @ pure
      @ static model void normIsNotNegative(BigFraction[] f, int n) {
      @     if (n > 0) {
      @         normIsNotNegative(f, n - 1);
      @         Contraction.isSquare(f[n - 1].value);
      @     }
      @ }
      @
      @ normal_behavior
      @   requires 0 <= d < n && n <= f.length && (\forall int e; 0 <= e < f.length; f[e] != null);
      @   measured_by n;
      @   ensures Contraction.square(f[d].value) <= Contraction.norm(f, n);
      @ pure
      @ static model void isPartOfTheNorm(BigFraction[] f, int d, int n) {
      @     normIsNotNegative(f, n - 1);
      @     if (d < n - 1) {
      @         isPartOfTheNorm(f, d, n - 1);
      @         Contraction.isSquare(f[n - 1].value);
      @     }
      @ }
      @
      @ normal_behavior
      @   requires (\forall int e; 0 <= e < f.length; f[e] != null) && Contraction.norm(f, f.length) <= b;
      @   ensures (\forall int d; 0 <= d < f.length; Contraction.square(f[d].value) <= b);
      @ pure
      @ static model void areParts(BigFraction[] f, \real b) {
      @     loop_invariant 0 <= n <= f.length;
      @     loop_invariant (\forall int d; 0 <= d < n; Contraction.square(f[d].value) <= b);
      @     loop_writes \nothing;
      @     decreases f.length - n;
      @     for (int n = 0; n < f.length; n++) {
      @         isPartOfTheNorm(f, n, f.length);
      @     }
      @ }
      @*/

    /** h_R(d) less its limit, index = node d. */
    //@ normal_behavior
    //@   requires 3 <= nodes && 0 <= exponent && 0.0 <= p.value && p.value <= 1.0;
    //@   ensures \fresh(\result) && \result.length == nodes && (\forall int d; 0 <= d < nodes; \result[d] != null);
    //@   ensures (\forall int d; 0 <= d < nodes; \result[d].value == deviation(p.value, nodes, exponent, d));
    //@   ensures (\forall int d; 0 <= d < nodes; Contraction.square(\result[d].value) <= bound(p.value, nodes, exponent));
    //@ pure
    static BigFraction[] deviations(int nodes, BigFraction p, int exponent) {
        BigFraction share = shareOf(nodes);
        BigFraction[] law = lawAfter(nodes, p, share, exponent);
        BigFraction[] f = lessLimit(share, exponent, law);
        //@ set { areDeviations(law, f, share.value, exponent); }
        //@ set { areParts(f, bound(p.value, nodes, exponent)); }
        return f;
    }

    /*@ normal_behavior
      @   requires x == y && Contraction.square(x) <= b;
      @   ensures Contraction.square(y) <= b;
      @ pure
      @ static model void isTheSame(\real x, \real y, \real b) {
      @ }
      @
      @ // All that is proved of a law and its limit.
      @ normal_behavior
      @   requires 3 <= nodes && 0 <= d < nodes && 0 <= exponent && 0.0 <= p.value && p.value <= 1.0;
      @   ensures Contraction.square(deviation(p.value, nodes, exponent, d)) <= bound(p.value, nodes, exponent);
      @ pure
      @ static model void lawIsNear(BigFraction p, int nodes, int exponent, int d) {
      @     BigFraction[] f = deviations(nodes, p, exponent);
      @     isTheSame(f[d].value, deviation(p.value, nodes, exponent, d), bound(p.value, nodes, exponent));
      @ }
      @
      @ // Twice a number changes no parity.
      @ normal_behavior
      @   requires 0 <= a && 0 <= c;
      @   ensures (a + c + c) % 2 == a % 2;
      @ pure
      @ static model void keepsParity(\bigint a, \bigint c) {
      @     assert a == 2 * (a / 2) + a % 2;
      @ }
      @
      @ // A sum is even if both its terms are, or neither is.
      @ normal_behavior
      @   requires 0 <= a && 0 <= b;
      @   ensures ((a + b) % 2 == 0) == (a % 2 == b % 2);
      @ pure
      @ static model void sumIsEven(\bigint a, \bigint b) {
      @     assert a == 2 * (a / 2) + a % 2 && b == 2 * (b / 2) + b % 2;
      @ }
      @
      @ // Nodes and steps of an even circle fit if i + j + R is even.
      @ normal_behavior
      @   requires 3 <= nodes && nodes % 2 == 0 && 0 <= i < nodes && 0 <= j < nodes && 0 <= exponent;
      @   requires d == (i <= j ? j - i : j - i + nodes);
      @   ensures fits(nodes, exponent, d) == ((i + j + exponent) % 2 == 0);
      @ pure
      @ static model void fitsDisplacement(int nodes, int exponent, int i, int j, int d) {
      @     keepsParity(d, i);
      @     if (j < i) {
      @         keepsParity((\bigint) i + j, nodes / 2);
      @     }
      @     sumIsEven((\bigint) i + j, exponent);
      @ }
      @
      @ // Entry (i, j) of Pi^R is the law at j - i, modulo K.
      @ normal_behavior
      @   requires 1 <= nodes && 0 <= i < nodes && 0 <= j < nodes && 0 <= exponent;
      @   requires d == (i <= j ? j - i : j - i + nodes);
      @   measured_by i;
      @   ensures FullPower.entry(p, nodes, exponent, i, j) == TransitionMatrix.law(p, nodes, exponent, d);
      @ pure
      @ static model void entryIsLaw(\real p, int nodes, int exponent, int i, int j, int d) {
      @     if (i == 0) {
      @         FullPower.firstRowIsLaw(p, nodes, exponent, j);
      @     } else {
      @         int before = Circle.before(nodes, j);
      @         assert Circle.after(nodes, i - 1) == i && Circle.after(nodes, before) == j;
      @         entryIsLaw(p, nodes, exponent, i - 1, before, d);
      @         FullPower.isShiftInvariant(p, nodes, exponent, i - 1, before);
      @     }
      @ }
      @
      @ normal_behavior
      @   requires x - u == y && Contraction.square(y) <= b && z == x;
      @   ensures Contraction.square(z - u) <= b;
      @ pure
      @ static model void isTheDeviation(\real x, \real u, \real y, \real b, \real z) {
      @     Contraction.same(0.0, y, z - u);
      @ }
      @
      @ normal_behavior
      @   requires 0 <= d < nodes && 0 <= k && fits(nodes, k, d);
      @   ensures TransitionMatrix.law(p, nodes, k, d) - share(nodes) == deviation(p, nodes, k, d);
      @ pure
      @ static model void isDeviationFromTheShare(\real p, int nodes, int k, int d) {
      @ }
      @
      @ // An entry of Pi^R where the parities fit.
      @ normal_behavior
      @   requires 3 <= nodes && 0 <= i < nodes && 0 <= j < nodes && 0 <= exponent && 0.0 <= p.value && p.value <= 1.0;
      @   requires d == (i <= j ? j - i : j - i + nodes);
      @   requires fits(nodes, exponent, d) && u == share(nodes);
      @   ensures Contraction.square(FullPower.entry(p.value, nodes, exponent, i, j) - u) <= bound(p.value, nodes, exponent);
      @ pure
      @ static model void entryIsNear(int nodes, BigFraction p, int exponent, int i, int j, int d, \real u) {
      @     entryIsLaw(p.value, nodes, exponent, i, j, d);
      @     lawIsNear(p, nodes, exponent, d);
      @     isDeviationFromTheShare(p.value, nodes, exponent, d);
      @     isTheDeviation(TransitionMatrix.law(p.value, nodes, exponent, d), u, deviation(p.value, nodes, exponent, d),
      @         bound(p.value, nodes, exponent), FullPower.entry(p.value, nodes, exponent, i, j));
      @ }
      @*/
}
