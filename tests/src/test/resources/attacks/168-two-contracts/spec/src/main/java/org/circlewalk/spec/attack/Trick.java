package org.circlewalk.spec.attack;

/** A method has two contracts. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures true;
    //@ pure
    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public static int seven(int n) {
        return n;
    }
}
