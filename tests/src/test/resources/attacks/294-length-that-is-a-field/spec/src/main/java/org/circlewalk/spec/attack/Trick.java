package org.circlewalk.spec.attack;

public final class Trick {
    private final /*@ spec_public @*/ long length;
    //@ public normal_behavior
    //@ pure
    public Trick() {
        this.length = 4294967296L;
    }

    /*@ public normal_behavior
      @   requires 0 <= n && n <= q.length;
      @   ensures \result == n;
      @ pure
      @ public static model int id(int n, Trick q) {
      @     return n;
      @ }
      @*/

    /*@ public normal_behavior
      @   requires 0 <= n && n + 1 <= q.length;
      @   ensures n < 2147483647;
      @ pure
      @ public static model void bad(int n, Trick q) {
      @     assert id(n + 1, q) == n + 1;
      @ }
      @*/
}
