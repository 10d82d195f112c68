package org.circlewalk.spec.attack;

/** A contract is switched off for the prover. */
public final class Trick {
    private Trick() {
    }

    //+RAC@ public normal_behavior
    //+RAC@   ensures \result == 7;
    //+RAC@ pure
    public static int seven(int n) {
        return n;
    }
}
