package org.circlewalk.spec.attack;

/** A Unicode escape makes a contract of a comment. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public static int seven(int n) {
        //\u0040 assume n == 7;
        return n;
    }
}
