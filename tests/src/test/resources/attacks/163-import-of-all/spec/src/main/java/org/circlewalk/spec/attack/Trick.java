package org.circlewalk.spec.attack;

//@ model import org.circlewalk.spec.circle.*;

/** Contracts import a whole package. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public static int seven(int n) {
        return 7;
    }
}
