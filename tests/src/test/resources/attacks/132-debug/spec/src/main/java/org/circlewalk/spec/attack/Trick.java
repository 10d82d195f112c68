package org.circlewalk.spec.attack;

/** A statement is for debugging. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public static int seven(int n) {
        //@ debug n = 7;
        return n;
    }
}
