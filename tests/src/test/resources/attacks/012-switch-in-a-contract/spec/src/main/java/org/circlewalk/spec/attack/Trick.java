package org.circlewalk.spec.attack;

/** A switched contract stands within another. */
public final class Trick {
    private Trick() {
    }

    /*@ public normal_behavior
      @   ensures \result == 7;
      @ pure
      @ public static model int seven(int n) {
      @     //+ESC@ assume n == 7;
      @     return n;
      @ }
      @*/
}
