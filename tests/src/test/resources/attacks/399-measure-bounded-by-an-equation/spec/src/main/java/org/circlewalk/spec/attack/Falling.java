package org.circlewalk.spec.attack;


/** Attack. */
public final class Falling {
    private Falling() {
    }

    /*@ public normal_behavior
      @   requires 0 <= n == c;
      @   measured_by n;
      @   ensures c;
      @ pure
      @ public static model void lem(int n, boolean c) {
      @     if (!c) {
      @       lem(n - 1, false);
      @     }
      @ }
      @*/
}
