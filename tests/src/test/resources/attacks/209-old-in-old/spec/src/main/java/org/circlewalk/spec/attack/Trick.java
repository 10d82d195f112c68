package org.circlewalk.spec.attack;

/** An earlier value of an earlier value. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \old(\old(n)) == 7;
    //@ pure
    public static int seven(int n) {
        return n;
    }
}
