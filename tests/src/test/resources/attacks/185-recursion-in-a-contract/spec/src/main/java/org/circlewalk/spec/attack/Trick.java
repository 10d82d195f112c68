package org.circlewalk.spec.attack;

/** A contract calls its own method. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == seven(n);
    //@ pure
    public static int seven(int n) {
        return 7;
    }
}
