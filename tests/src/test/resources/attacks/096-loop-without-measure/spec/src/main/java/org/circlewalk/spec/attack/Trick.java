package org.circlewalk.spec.attack;

/** A loop says nothing of what decreases. */
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
        while (r != 7) {
            r = 6;
        }
        return r;
    }
}
