package org.circlewalk.spec.attack;

/** A contract is for all values of a variable. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@   forall int k;
    //@ pure
    public static int seven(int n) {
        return n;
    }
}
