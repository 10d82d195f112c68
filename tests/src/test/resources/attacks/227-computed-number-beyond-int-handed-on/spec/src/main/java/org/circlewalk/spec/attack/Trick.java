package org.circlewalk.spec.attack;

public final class Trick {
    private Trick() {
    }
    //@ public normal_behavior
    //@   ensures \result == n;
    //@ pure
    public static int same(int n) {
        return n;
    }
    /*@ public normal_behavior
      @   ensures \result == (\real) same(n);
      @ pure
      @ public static model heap_free \real real(int n) {
      @     return (\real) same(n);
      @ }
      @*/
    //@ public normal_behavior
    //@   ensures n < Integer.MAX_VALUE;
    //@ pure
    public static void bounded(int n) {
        //@ assert real(n + 1) == (\real) (n + 1);
    }
}
