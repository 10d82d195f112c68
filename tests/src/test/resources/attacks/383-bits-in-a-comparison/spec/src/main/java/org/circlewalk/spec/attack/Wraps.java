package org.circlewalk.spec.attack;

public final class Wraps {
    public static final int TWO = 2;
    public static final boolean ODD = (TWO ^ 1) == 3;

    private Wraps() {
    }

    /*@ public normal_behavior
      @   requires n == 2147483647;
      @   ensures n + 1 < 0;
      @ pure
      @ public static model void wraps(\bigint n) {
      @ }
      @*/
}
