package org.circlewalk.spec.attack;

/** The sign of a contract stands later in a comment. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public static int seven(int n) {
        // see //@ assume n == 7;
        return n;
    }
}
