package org.circlewalk.spec.attack;

/** A variable is forgotten. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public static int seven(int n) {
        //@ havoc n;
        return n;
    }
}
