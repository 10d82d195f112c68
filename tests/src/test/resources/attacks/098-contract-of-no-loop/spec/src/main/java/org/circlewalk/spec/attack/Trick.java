package org.circlewalk.spec.attack;

/** The contract of a loop stands before what is none. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public static int seven(int n) {
        //@ loop_invariant n == 7;
        //@ loop_writes \nothing;
        //@ decreases n;
        n = n + 1;
        return n;
    }
}
