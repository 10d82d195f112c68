package org.circlewalk.spec.attack;

/** An assignment stands in an expression. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public static int seven(int n) {
        int r = n;
        return (r = 7) + r - r;
    }
}
