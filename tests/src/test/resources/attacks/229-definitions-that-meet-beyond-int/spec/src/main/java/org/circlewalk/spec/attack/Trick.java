package org.circlewalk.spec.attack;

public final class Trick {
    private Trick() {
    }
    /*@ public normal_behavior
      @   ensures 0 <= n ==> \result == 0.0;
      @   ensures 2147483647 < n ==> \result == 1.0;
      @ pure
      @ public static model heap_free \real two(int n) {
      @     return 0.0;
      @ }
      @*/
    //@ public normal_behavior
    //@   ensures n < Integer.MAX_VALUE;
    //@ pure
    public static void bounded(int n) {
        //@ assert two(n + 1) == 0.0 || n < 1000;
    }
}
