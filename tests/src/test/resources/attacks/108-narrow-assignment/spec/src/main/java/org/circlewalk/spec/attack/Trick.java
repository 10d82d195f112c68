package org.circlewalk.spec.attack;

/** An assignment makes a number narrower. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7 + far;
    //@ pure
    public static int seven(long far) {
        int r = 7;
        r += far;
        return r;
    }
}
