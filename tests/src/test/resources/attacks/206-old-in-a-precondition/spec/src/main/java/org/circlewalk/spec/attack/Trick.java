package org.circlewalk.spec.attack;

/** A precondition asks for an earlier value. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   requires \old(n) == 7;
    //@   ensures \result == 7;
    //@ pure
    public static int seven(int n) {
        return n;
    }
}
