package org.circlewalk.spec.attack;

/** Signs work on bits. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures 0 <= \result <= 7;
    //@ pure
    public static int seven(int n) {
        return n & 7;
    }
}
