package org.circlewalk.spec.attack;

/** A contract shifts. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == (n << 32) + 7;
    //@ pure
    public static int seven(int n) {
        return n;
    }
}
