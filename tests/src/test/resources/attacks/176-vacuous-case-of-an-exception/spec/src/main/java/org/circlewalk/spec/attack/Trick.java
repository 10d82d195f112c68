package org.circlewalk.spec.attack;

/** A case with an exception applies to nothing. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   requires row.length >= 0;
    //@   ensures true;
    //@ also public exceptional_behavior
    //@   requires row.length < 0;
    //@   signals_only ArithmeticException;
    //@ pure
    public static void check(int[] row) {
    }
}
