package org.circlewalk.spec.attack;

/** Seven. */
public final class Trick {
    /** Changes. */
    public static int n = 7;

    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == n;
    //@ pure
    public static int get() {
        return n;
    }
}
