package org.circlewalk.spec.attack;

import org.apache.commons.math3.fraction.BigFraction;

/** Try. */
public final class Node {
    private Node() {
    }

    //@ public normal_behavior
    //@   ensures \result && n < 5;
    //@ pure
    public static boolean lemma(int n) {
        //@ assert prove(BigFraction.ONE, n);
        return true;
    }

    //@ public normal_behavior
    //@   ensures \result && n < 5;
    //@ pure
    public static boolean prove(BigFraction k, int n) {
        return lemma(n);
    }

    /*@ public normal_behavior
      @   ensures \result;
      @ pure
      @ public static model boolean prove(\real k, int n) {
      @     return true;
      @ }
      @*/
}
