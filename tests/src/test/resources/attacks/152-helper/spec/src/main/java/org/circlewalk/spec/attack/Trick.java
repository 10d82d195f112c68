package org.circlewalk.spec.attack;

/** A method need not keep invariants. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure helper
    public static int seven(int n) {
        return n;
    }
}
