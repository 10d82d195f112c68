package org.circlewalk.spec.attack;

/** Nothing bounds the measure of a recursion. */
public final class Trick {
    private Trick() {
    }

    /*@ public normal_behavior
      @   measured_by n;
      @   ensures \result == 7;
      @ pure
      @ public static model int lemma(\bigint n) {
      @     return lemma(n - 1);
      @ }
      @*/
}
