package org.circlewalk.spec.walk;

import org.apache.commons.math3.fraction.BigFraction;
//@ model import org.circlewalk.spec.circle.Circle;

/** The total mass Σ_d law[d] of numbers on the nodes of a circle, and why a step of the walk keeps it. */
public final class TotalMass {
    private TotalMass() {
    }

    /*@ // a x + (1 - a) y, and what is used of it.
      @ public normal_behavior
      @   ensures \result == a * x + (1.0 - a) * y;
      @ pure
      @ public static model heap_free \real mean(\real a, \real x, \real y) {
      @     return a * x + (1.0 - a) * y;
      @ }
      @
      @ public normal_behavior
      @   ensures mean(a, x, y) + mean(a, u, v) == mean(a, x + u, y + v);
      @ pure
      @ public static model void meansAddUp(\real a, \real x, \real y, \real u, \real v) {
      @ }
      @
      @ public normal_behavior
      @   requires 0.0 <= a && a <= 1.0 && x <= bound && y <= bound;
      @   ensures mean(a, x, y) <= bound;
      @ pure
      @ public static model void meanIsAtMost(\real a, \real x, \real y, \real bound) {
      @ }
      @
      @ public normal_behavior
      @   requires 0.0 <= a && a <= 1.0 && x <= u && y <= v;
      @   ensures mean(a, x, y) <= mean(a, u, v);
      @ pure
      @ public static model void meanGrows(\real a, \real x, \real y, \real u, \real v) {
      @ }
      @*/

    /*@ // law[0] + ... + law[n-1], over the reals.
      @ public normal_behavior
      @   requires 0 <= n <= law.length;
      @   requires (\forall int d; 0 <= d < law.length; law[d] != null);
      @   measured_by n;
      @   ensures \result == (n == 0 ? 0.0 : sum(law, n - 1) + law[n - 1].value);
      @ pure
      @ public static model \real sum(BigFraction[] law, int n) {
      @     return n == 0 ? 0.0 : sum(law, n - 1) + law[n - 1].value;
      @ }
      @*/

    /** The sum of all entries, exactly. */
    //@ public normal_behavior
    //@   requires (\forall int d; 0 <= d < law.length; law[d] != null);
    //@   ensures \result.value == sum(law, law.length);
    //@ pure
    public static BigFraction of(BigFraction[] law) {
        BigFraction mass = BigFraction.ZERO;
        //@ loop_invariant 0 <= d <= law.length;
        //@ loop_invariant mass.value == sum(law, d);
        //@ loop_writes mass;
        //@ decreases law.length - d;
        for (int d = 0; d < law.length; d++) {
            mass = mass.add(law[d]);
        }
        return mass;
    }

    /*@ // a law[0] + ... + a law[n-1].
      @ public normal_behavior
      @   requires 0 <= n <= law.length;
      @   requires (\forall int d; 0 <= d < law.length; law[d] != null);
      @   measured_by n;
      @   ensures \result == (n == 0 ? 0.0 : share(a, law, n - 1) + a * law[n - 1].value);
      @ pure
      @ public static model \real share(\real a, BigFraction[] law, int n) {
      @     return n == 0 ? 0.0 : share(a, law, n - 1) + a * law[n - 1].value;
      @ }
      @
      @ // What the nodes 0 ... n-1 hold after a of every number has moved clockwise and 1 - a of it anticlockwise.
      @ public normal_behavior
      @   requires 0 <= n <= law.length;
      @   requires (\forall int d; 0 <= d < law.length; law[d] != null);
      @   measured_by n;
      @   ensures \result == (n == 0 ? 0.0 : moved(a, law, n - 1)
      @       + mean(a, law[Circle.before(law.length, n - 1)].value, law[Circle.after(law.length, n - 1)].value));
      @ pure
      @ public static model \real moved(\real a, BigFraction[] law, int n) {
      @     return n == 0 ? 0.0 : moved(a, law, n - 1)
      @       + mean(a, law[Circle.before(law.length, n - 1)].value, law[Circle.after(law.length, n - 1)].value);
      @ }
      @
      @ // That is a law[K-1], a of the first n-1 numbers, and 1 - a of the first n+1 numbers without law[0].
      @ public normal_behavior
      @   requires 1 <= n < law.length && (\forall int d; 0 <= d < law.length; law[d] != null);
      @   measured_by n;
      @   ensures moved(a, law, n) == a * law[law.length - 1].value + share(a, law, n - 1)
      @               + share(1.0 - a, law, n + 1) - (1.0 - a) * law[0].value;
      @ pure
      @ public static model void isShifted(\real a, BigFraction[] law, int n) {
      @     if (n > 1) {
      @         isShifted(a, law, n - 1);
      @     }
      @ }
      @
      @ public normal_behavior
      @   requires 1 <= law.length && (\forall int d; 0 <= d < law.length; law[d] != null);
      @   ensures moved(a, law, law.length) == share(a, law, law.length) + share(1.0 - a, law, law.length);
      @ pure
      @ public static model void isSharedOut(\real a, BigFraction[] law) {
      @     if (law.length > 1) {
      @         isShifted(a, law, law.length - 1);
      @     }
      @ }
      @
      @ public normal_behavior
      @   requires 1 <= law.length && next.length == law.length;
      @   requires (\forall int d; 0 <= d < law.length; law[d] != null && next[d] != null);
      @   requires (\forall int d; 0 <= d < law.length; next[d].value
      @               == mean(a, law[Circle.before(law.length, d)].value, law[Circle.after(law.length, d)].value));
      @   ensures sum(next, law.length) == moved(a, law, law.length);
      @ pure
      @ public static model void isMoved(\real a, BigFraction[] law, BigFraction[] next) {
      @     loop_invariant 0 <= n <= law.length && sum(next, n) == moved(a, law, n);
      @     loop_writes \nothing;
      @     decreases law.length - n;
      @     for (int n = 0; n < law.length; n++) {
      @     }
      @ }
      @
      @ public normal_behavior
      @   requires (\forall int d; 0 <= d < law.length; law[d] != null);
      @   ensures share(a, law, law.length) + share(1.0 - a, law, law.length) == sum(law, law.length);
      @ pure
      @ public static model void sharesAddUp(\real a, BigFraction[] law) {
      @     loop_invariant 0 <= n <= law.length;
      @     loop_invariant share(a, law, n) + share(1.0 - a, law, n) == sum(law, n);
      @     loop_writes \nothing;
      @     decreases law.length - n;
      @     for (int n = 0; n < law.length; n++) {
      @     }
      @ }
      @
      @ // So a step of the walk with a = p and b = 1 - p keeps the mass.
      @ public normal_behavior
      @   requires 1 <= law.length && next.length == law.length;
      @   requires (\forall int d; 0 <= d < law.length; law[d] != null && next[d] != null);
      @   requires (\forall int d; 0 <= d < law.length; next[d].value
      @               == mean(a, law[Circle.before(law.length, d)].value, law[Circle.after(law.length, d)].value));
      @   ensures sum(next, law.length) == sum(law, law.length);
      @ pure
      @ public static model void isKept(\real a, BigFraction[] law, BigFraction[] next) {
      @     isMoved(a, law, next);
      @     isSharedOut(a, law);
      @     sharesAddUp(a, law);
      @ }
      @
      @ public normal_behavior
      @   requires 1 <= law.length && (\forall int d; 0 <= d < law.length; law[d] != null);
      @   requires law[0].value == 1.0 && (\forall int d; 0 < d < law.length; law[d].value == 0.0);
      @   ensures sum(law, law.length) == 1.0;
      @ pure
      @ public static model void isOneAtTheStart(BigFraction[] law) {
      @     loop_invariant 0 <= n <= law.length && sum(law, n) == (n == 0 ? 0.0 : 1.0);
      @     loop_writes \nothing;
      @     decreases law.length - n;
      @     for (int n = 0; n < law.length; n++) {
      @     }
      @ }
      @
      @ public normal_behavior
      @   requires 3 <= law.length && (\forall int d; 0 <= d < law.length; law[d] != null);
      @   requires (\forall int d; 0 <= d < law.length && d != 1 && d != law.length - 1; law[d].value == 0.0);
      @   ensures sum(law, law.length) == law[1].value + law[law.length - 1].value;
      @ pure
      @ public static model void ofTwoNumbers(BigFraction[] law) {
      @     loop_invariant 0 <= n < law.length && sum(law, n) == (n < 2 ? 0.0 : law[1].value);
      @     loop_writes \nothing;
      @     decreases law.length - n;
      @     for (int n = 0; n < law.length - 1; n++) {
      @     }
      @ }
      @
      @ public normal_behavior
      @   requires copy.length == law.length;
      @   requires (\forall int d; 0 <= d < law.length; law[d] != null && copy[d] != null && copy[d] == law[d]);
      @   ensures sum(copy, law.length) == sum(law, law.length);
      @ pure
      @ public static model void isThatOfACopy(BigFraction[] law, BigFraction[] copy) {
      @     loop_invariant 0 <= n <= law.length && sum(copy, n) == sum(law, n);
      @     loop_writes \nothing;
      @     decreases law.length - n;
      @     for (int n = 0; n < law.length; n++) {
      @     }
      @ }
      @*/
}
