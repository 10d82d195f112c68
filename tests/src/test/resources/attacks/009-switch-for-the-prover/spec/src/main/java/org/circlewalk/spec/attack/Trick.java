package org.circlewalk.spec.attack;

/** A contract is switched on for the prover alone. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public static int seven(int n) {
        //+OPENJML@ assume n == 7;
        return n;
    }
}
