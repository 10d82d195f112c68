package org.circlewalk.spec.attack;

/** A quantifier chooses. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == (\choose int k; k == 7);
    //@ pure
    public static int seven(int n) {
        return n;
    }
}
