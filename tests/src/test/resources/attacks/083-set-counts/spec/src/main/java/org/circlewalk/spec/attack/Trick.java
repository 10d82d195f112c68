package org.circlewalk.spec.attack;

/** Ghost code counts a variable of the code up. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public static int seven(int n) {
        int r = n;
        /*@ set { r++; } @*/
        return r;
    }
}
