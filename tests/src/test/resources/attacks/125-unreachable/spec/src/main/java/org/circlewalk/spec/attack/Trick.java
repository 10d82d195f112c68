package org.circlewalk.spec.attack;

/** A place is called unreachable. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public static int seven(int n) {
        //@ unreachable;
        return n;
    }
}
