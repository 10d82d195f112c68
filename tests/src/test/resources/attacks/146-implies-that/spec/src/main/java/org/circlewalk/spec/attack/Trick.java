package org.circlewalk.spec.attack;

/** A contract is said to follow. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@   implies_that ensures \result == 7;
    //@ pure
    public static int seven(int n) {
        return n;
    }
}
