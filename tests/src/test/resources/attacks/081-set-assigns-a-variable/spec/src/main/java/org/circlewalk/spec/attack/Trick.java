package org.circlewalk.spec.attack;

/** Ghost code assigns a variable of the code. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public static int seven(int n) {
        int r = n;
        /*@ set { r = 7; } @*/
        return r;
    }
}
