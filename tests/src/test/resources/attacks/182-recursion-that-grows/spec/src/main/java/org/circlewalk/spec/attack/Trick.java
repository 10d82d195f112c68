package org.circlewalk.spec.attack;

/** A measure of a recursion grows. */
public final class Trick {
    private Trick() {
    }

    /*@ public normal_behavior
      @   requires 0 <= n;
      @   measured_by n;
      @   ensures n == 7;
      @ pure
      @ public static model void lemma(int n) {
      @     lemma(n + 1);
      @ }
      @*/
}
