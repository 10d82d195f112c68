package org.circlewalk.spec.attack;

/** A switched contract stands in a block comment. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public static int seven(int n) {
        /*-ESC@ assert n == 7; @*/
        return n;
    }
}
