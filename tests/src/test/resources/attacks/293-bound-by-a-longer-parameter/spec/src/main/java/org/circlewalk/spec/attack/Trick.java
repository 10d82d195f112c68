package org.circlewalk.spec.attack;

public final class Trick {
    private Trick() {
    }

    /*@ public normal_behavior
      @   requires 0 <= n <= b;
      @   ensures \result == n;
      @ pure
      @ public static model int id(int n, long b) {
      @     return n;
      @ }
      @*/

    /*@ public normal_behavior
      @   requires 0 <= n && n + 1 <= b;
      @   ensures n < 2147483647;
      @ pure
      @ public static model void bad(int n, long b) {
      @     assert id(n + 1, b) == n + 1;
      @ }
      @*/
}
