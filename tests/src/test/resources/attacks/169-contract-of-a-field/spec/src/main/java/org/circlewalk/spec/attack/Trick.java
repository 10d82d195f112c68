package org.circlewalk.spec.attack;

/** Seven. */
public final class Trick {
    //@ public normal_behavior
    //@   ensures true;
    //@ pure
    private static final int SEVEN = 7;

    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public static int seven(int n) {
        return SEVEN;
    }
}
