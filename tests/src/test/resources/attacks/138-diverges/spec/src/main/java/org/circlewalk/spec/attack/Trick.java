package org.circlewalk.spec.attack;

/** A method may run for ever. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@   diverges true;
    //@ pure
    public static int seven(int n) {
        return seven(n);
    }
}
