package org.circlewalk.spec.attack;

/** A loop does not say what it writes. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   requires 0 <= n < 100;
    //@   ensures \result == 7;
    //@ pure
    public static int seven(int n) {
        int r = 7;
        //@ loop_invariant 0 <= i <= n;
        //@ decreases n - i;
        for (int i = 0; i < n; i++) {
            r = 6;
        }
        return r;
    }
}
