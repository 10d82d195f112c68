package org.circlewalk.spec.attack;

/** An implication points back. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7 <== true;
    //@ pure
    public static int seven(int n) {
        return n;
    }
}
