package org.circlewalk.spec.attack;

public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures true;
    //@ pure
    static void assume(boolean b) {
    }

    /*@ public normal_behavior
      @   ensures x > 3;
      @ pure
      @ public static model void large(\real x) {
      @     assume(x > 3);
      @ }
      @*/
}
