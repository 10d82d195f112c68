package org.circlewalk.spec.attack;

/** A shift takes its distance modulo 32. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 0;
    //@ pure
    public static int seven(int n) {
        return n << 32;
    }
}
