package org.circlewalk.spec.attack;

/** Arithmetic of the code is that of the integers. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure code_bigint_math
    public static int seven(int n) {
        return n;
    }
}
