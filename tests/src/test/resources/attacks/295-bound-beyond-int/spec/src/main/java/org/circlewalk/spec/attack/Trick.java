package org.circlewalk.spec.attack;

public final class Trick {
    private Trick() {
    }

    /*@ public normal_behavior
      @   requires 0 <= n <= 4294967296;
      @   ensures \result == n;
      @ pure
      @ public static model int id(int n) {
      @     return n;
      @ }
      @*/

    /*@ public normal_behavior
      @   requires 0 <= n;
      @   ensures n < 2147483647;
      @ pure
      @ public static model void bad(int n) {
      @     assert id(n + 1) == n + 1;
      @ }
      @*/
}
