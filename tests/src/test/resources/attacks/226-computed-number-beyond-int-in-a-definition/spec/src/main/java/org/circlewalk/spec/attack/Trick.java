package org.circlewalk.spec.attack;

public final class Trick {
    private Trick() {
    }
    /*@ public normal_behavior
      @   ensures n <= Integer.MAX_VALUE && \result == 0.0;
      @ pure
      @ public static model heap_free \real nothing(int n) {
      @     return 0.0;
      @ }
      @*/
    //@ public normal_behavior
    //@   ensures n < Integer.MAX_VALUE;
    //@ pure
    public static void bounded(int n) {
        //@ assert nothing(n + 1) == 0.0;
    }
}
