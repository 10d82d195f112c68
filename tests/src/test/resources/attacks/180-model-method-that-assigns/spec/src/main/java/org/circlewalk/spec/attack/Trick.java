package org.circlewalk.spec.attack;

/** A model method assigns. */
public final class Trick {
    private Trick() {
    }

    /*@ public normal_behavior
      @   ensures \result == 7;
      @ pure
      @ public static model int seven(int n) {
      @     n = 7;
      @     return n;
      @ }
      @*/
}
