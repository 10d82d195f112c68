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
    //@   ensures \result == 4294967296 && (\exists int d; n < d < \result; def(d) == d);
    //@ pure
    public static long f(int n) {
        return 4294967296L;
    }
}
