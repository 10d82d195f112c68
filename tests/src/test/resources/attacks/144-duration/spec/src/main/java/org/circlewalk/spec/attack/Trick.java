package org.circlewalk.spec.attack;

/** A clause bounds the time. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@   duration 7;
    //@ pure
    public static int seven(int n) {
        return n;
    }
}
