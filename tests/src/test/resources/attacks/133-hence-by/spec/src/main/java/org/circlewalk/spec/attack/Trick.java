package org.circlewalk.spec.attack;

/** A step is said to follow. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public static int seven(int n) {
        //@ hence_by n == 7;
        return n;
    }
}
