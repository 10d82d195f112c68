package org.circlewalk.spec.attack;

/** A block comment stands in a contract. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public static int seven(int n) {
        //@ assert n == n /* for now */ ;
        return 7;
    }
}
