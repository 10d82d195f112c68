package org.circlewalk.spec.attack;

/** Two names look alike. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public static int seven(int n) {
        int nа = 7;
        return nа;
    }
}
