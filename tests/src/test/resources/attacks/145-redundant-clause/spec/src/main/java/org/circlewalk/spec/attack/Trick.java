package org.circlewalk.spec.attack;

/** A clause is called redundant. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@   ensures_redundantly \result == 7;
    //@ pure
    public static int seven(int n) {
        return n;
    }
}
