package org.circlewalk.spec.attack;

public final class Trick {
    private Trick() {
    }

    /*@ public normal_behavior
      @   requires (\forall int d; 0 <= d; d != x);
      @   ensures x < 0;
      @ pure
      @ public static model void f(\bigint x) {
      @ }
      @*/
}
