package org.circlewalk.spec.attack;

/** A quantifier counts. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == (\num_of int k; 0 <= k < 7; true);
    //@ pure
    public static int seven(int n) {
        return n;
    }
}
