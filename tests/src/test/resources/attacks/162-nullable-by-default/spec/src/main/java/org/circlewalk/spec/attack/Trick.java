package org.circlewalk.spec.attack;

//@ nullable_by_default
/** References may be null in a class. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public static int seven(int n) {
        return 7;
    }
}
