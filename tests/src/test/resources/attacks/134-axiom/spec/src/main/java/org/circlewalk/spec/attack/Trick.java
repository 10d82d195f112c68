package org.circlewalk.spec.attack;

/** An axiom contradicts itself. */
public final class Trick {
    private Trick() {
    }

    //@ axiom false;

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public static int seven(int n) {
        return n;
    }
}
