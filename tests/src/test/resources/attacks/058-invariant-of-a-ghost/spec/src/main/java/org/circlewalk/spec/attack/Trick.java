package org.circlewalk.spec.attack;

/** Seven. */
public final class Trick {
    //@ public static ghost int any;
    //@ public static invariant any == 7;

    private Trick() {
    }

    //@ public normal_behavior
    //@   requires n == any;
    //@   ensures \result == 7;
    //@ pure
    public static int seven(int n) {
        return n;
    }
}
