package org.circlewalk.spec.attack;

/** A number with a zero before it is octal. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 010;
    //@ pure
    public static int seven(int n) {
        return 8;
    }
}
