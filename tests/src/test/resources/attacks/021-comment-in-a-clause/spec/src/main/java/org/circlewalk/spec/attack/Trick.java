package org.circlewalk.spec.attack;

/** A comment interrupts a clause. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7
    /** A note. */
    //@       || true;
    //@ pure
    public static int seven(int n) {
        return n;
    }
}
