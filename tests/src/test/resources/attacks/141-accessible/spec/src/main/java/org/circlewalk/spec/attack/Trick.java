package org.circlewalk.spec.attack;

/** A clause says what is read. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@   accessible \nothing;
    //@ pure
    public static int seven(int n) {
        return n;
    }
}
