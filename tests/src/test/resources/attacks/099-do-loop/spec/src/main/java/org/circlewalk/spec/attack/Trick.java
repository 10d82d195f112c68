package org.circlewalk.spec.attack;

/** A loop ends with its condition. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public static int seven(int n) {
        int r = n;
        //@ loop_invariant true;
        //@ loop_writes r;
        //@ decreases r;
        do {
            r = 7;
        } while (r != 7);
        return r;
    }
}
