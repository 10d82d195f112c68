package org.circlewalk.spec.attack;

/** A contract is for this class alone. */
public final class Trick {
    private Trick() {
    }

    //@ public code normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public static int seven(int n) {
        return n;
    }
}
