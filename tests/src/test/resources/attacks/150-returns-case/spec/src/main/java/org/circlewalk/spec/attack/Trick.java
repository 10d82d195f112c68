package org.circlewalk.spec.attack;

/** A case of statements is a contract. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@   returns true;
    //@ pure
    public static int seven(int n) {
        return n;
    }
}
