package org.circlewalk.spec.attack;

/** A result may be null. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure nullable
    public static int seven(int n) {
        return n;
    }
}
