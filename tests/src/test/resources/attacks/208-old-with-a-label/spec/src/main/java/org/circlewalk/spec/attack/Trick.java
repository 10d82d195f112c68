package org.circlewalk.spec.attack;

/** An earlier value is one at a label. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \old(n, here) == 7;
    //@ pure
    public static int seven(int n) {
        return n;
    }
}
