package org.circlewalk.spec.attack;

/** A method is left out of the proofs. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure skipesc
    public static int seven(int n) {
        return n;
    }
}
