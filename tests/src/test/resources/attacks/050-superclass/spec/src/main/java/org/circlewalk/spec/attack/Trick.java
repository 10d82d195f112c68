package org.circlewalk.spec.attack;

/** Seven. */
public final class Trick extends Exception {
    private static final long serialVersionUID = 1;

    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public static int seven(int n) {
        return 7;
    }
}
