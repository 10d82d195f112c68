package org.circlewalk.spec.attack;

/** A clause says what is kept. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@   captures \nothing;
    //@ pure
    public static int seven(int n) {
        return n;
    }
}
