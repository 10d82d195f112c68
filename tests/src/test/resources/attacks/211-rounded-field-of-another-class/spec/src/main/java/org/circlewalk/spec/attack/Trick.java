package org.circlewalk.spec.attack;

/** Seven. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   requires other.half == other.half;
    //@   ensures \result == 7;
    //@ pure
    public static int seven(Other other) {
        return 7;
    }
}
