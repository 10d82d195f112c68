package org.circlewalk.spec.attack;

/** A quantifier is over real numbers. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures (\exists \real x; x * x == 2.0; true);
    //@ pure
    public static int seven(int n) {
        return n;
    }
}
