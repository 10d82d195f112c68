package org.circlewalk.spec.attack;

/** A ghost field stands in every object. */
public final class Trick {
    private Trick() {
    }

    //@ public ghost int any;

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public static int seven(int n) {
        return 7;
    }
}
