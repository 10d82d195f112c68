package org.circlewalk.spec.attack;

/** A contract adds to one that is inherited. */
public final class Trick {
    private Trick() {
    }

    //@ also public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public static int seven(int n) {
        return 7;
    }
}
