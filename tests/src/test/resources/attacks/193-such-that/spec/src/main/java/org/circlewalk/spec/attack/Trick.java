package org.circlewalk.spec.attack;

/** An expression is such that. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \such_that(n == 7);
    //@ pure
    public static int seven(int n) {
        return n;
    }
}
