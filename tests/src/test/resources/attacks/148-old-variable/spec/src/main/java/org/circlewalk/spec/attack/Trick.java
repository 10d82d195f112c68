package org.circlewalk.spec.attack;

/** A contract declares a variable. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@   old int k = 7;
    //@ pure
    public static int seven(int n) {
        return n;
    }
}
