package org.circlewalk.spec.attack;

/** A lemma calls itself with the same argument. */
public final class Trick {
    private Trick() {
    }

    /*@ public normal_behavior
      @   ensures n == 7;
      @ pure
      @ public static model void lemma(int n) {
      @     lemma(n);
      @ }
      @*/
}
