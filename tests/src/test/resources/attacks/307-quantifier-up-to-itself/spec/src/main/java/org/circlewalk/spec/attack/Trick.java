package org.circlewalk.spec.attack;

public final class Trick {
    private Trick() {
    }

    /*@ public normal_behavior
      @   ensures \result == n;
      @ pure
      @ public static model \bigint def(int n) {
      @     return n;
      @ }
      @*/

    //@ public normal_behavior
    //@   ensures (\exists int d, e; n < d && d <= e && e <= d; def(d) == e);
    //@ pure
    public static int f(int n) {
        return 0;
    }
}
