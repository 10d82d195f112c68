package org.circlewalk.spec.attack;

public final class Trick {
    private Trick() {
    }

    /*@ public normal_behavior
      @   requires n <= 2147483647;
      @   ensures \result == n;
      @ pure
      @ public static model int id(int n) {
      @     return n;
      @ }
      @*/

    /*@ public normal_behavior
      @   ensures 0 - n < 2147483648;
      @ pure
      @ public static model void bad(int n, int[] a) {
      @     assert id(n - a.length - 1) == n - a.length - 1;
      @ }
      @*/
}
