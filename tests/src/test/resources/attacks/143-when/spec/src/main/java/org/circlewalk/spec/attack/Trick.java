package org.circlewalk.spec.attack;

/** A clause waits. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@   when false;
    //@ pure
    public static int seven(int n) {
        return n;
    }
}
