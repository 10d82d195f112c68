package org.circlewalk.spec.attack;

/** A contract assigns. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures (n = 7) == 7;
    //@ pure
    public static int seven(int n) {
        return n;
    }
}
