package org.circlewalk.spec.attack;

/** A contract stands at the end of a class. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public static int seven(int n) {
        return 7;
    }

    //@ public normal_behavior
    //@   ensures false;
    //@ pure
}
