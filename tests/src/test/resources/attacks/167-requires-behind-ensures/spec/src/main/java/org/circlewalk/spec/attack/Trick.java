package org.circlewalk.spec.attack;

/** A precondition stands behind a promise. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@   requires n == 7;
    //@ pure
    public static int seven(int n) {
        return n;
    }
}
