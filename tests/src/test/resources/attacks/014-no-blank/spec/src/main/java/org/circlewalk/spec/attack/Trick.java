package org.circlewalk.spec.attack;

/** A contract begins without a blank. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public static int seven(int n) {
        //@assume n == 7;
        return n;
    }
}
