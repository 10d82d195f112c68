package org.circlewalk.spec.attack;

/** A contract holds a number that no double is. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   requires 0.1 < 0.2;
    //@   ensures \result == 7;
    //@ pure
    public static int seven(int n) {
        return 7;
    }
}
