package org.circlewalk.spec.attack;

/** A contract makes a number narrower. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == (byte) n;
    //@ pure
    public static int seven(int n) {
        return n;
    }
}
