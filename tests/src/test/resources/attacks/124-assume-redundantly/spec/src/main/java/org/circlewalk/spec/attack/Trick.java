package org.circlewalk.spec.attack;

/** Something is assumed by its other word. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public static int seven(int n) {
        //@ assume_redundantly n == 7;
        return n;
    }
}
