package org.circlewalk.spec.attack;

/** A carriage return alone ends the comment before code. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public static int seven(int n) {
        // The number itself. n = 7;
        return n;
    }
}
