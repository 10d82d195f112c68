package org.circlewalk.spec.attack;

/** A precondition asks for the result. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   requires \result == 7;
    //@   ensures \result == 7;
    //@ pure
    public static int seven(int n) {
        return n;
    }
}
