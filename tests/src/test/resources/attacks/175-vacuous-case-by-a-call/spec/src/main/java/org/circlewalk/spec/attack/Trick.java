package org.circlewalk.spec.attack;

/** A call rules out a case of a contract. */
public final class Trick {
    private Trick() {
    }

    /*@ public normal_behavior
      @   ensures !\result;
      @ pure
      @ public static model boolean never(int n) {
      @     return false;
      @ }
      @*/

    //@ public normal_behavior
    //@   requires n == 7;
    //@   ensures \result == 7;
    //@ also public normal_behavior
    //@   requires never(n);
    //@   ensures \result == 6;
    //@ pure
    public static int seven(int n) {
        return n;
    }
}
