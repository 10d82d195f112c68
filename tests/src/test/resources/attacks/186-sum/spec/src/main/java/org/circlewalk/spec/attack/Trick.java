package org.circlewalk.spec.attack;

/** A quantifier adds. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == (\sum int k; 0 <= k < 1; 7);
    //@ pure
    public static int seven(int n) {
        return n;
    }
}
