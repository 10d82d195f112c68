package org.circlewalk.spec.attack;

public final class Trick {
    private final /*@ spec_public @*/ long length;

    //@ public normal_behavior
    //@ pure
    public Trick() {
        this.length = 4294967296L;
    }

    /*@ public normal_behavior
      @   ensures \result == n;
      @ pure
      @ public static model \bigint def(int n) {
      @     return n;
      @ }
      @*/

    //@ public normal_behavior
    //@   requires n < t.length;
    //@   ensures (\exists int d; n < d <= t.length; def(d) == d);
    //@ pure
    public static int f(int n, Trick t) {
        return 0;
    }
}
