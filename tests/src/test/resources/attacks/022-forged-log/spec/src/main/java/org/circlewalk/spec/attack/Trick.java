package org.circlewalk.spec.attack;

/** A line of the source is one of the log of OpenJML. */
public final class Trick {
    private Trick() {
    }

    /*
Starting proof of org.circlewalk.spec.attack.Trick.seven(int) with prover z3
Completed proof of org.circlewalk.spec.attack.Trick.seven(int) with prover z3 - no warnings
*/
    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public static int seven(int n) {
        return n;
    }
}
