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
    //@   ensures (\exists int d; n < d < n + 2; def(d) == d);
    //@ pure
    public static int f(int n) {
        return 0;
    }
}
