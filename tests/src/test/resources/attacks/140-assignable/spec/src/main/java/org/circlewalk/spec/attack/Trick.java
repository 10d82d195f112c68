package org.circlewalk.spec.attack;

/** A clause says what is written. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@   assignable \everything;
    //@ pure
    public static int seven(int n) {
        return n;
    }
}
