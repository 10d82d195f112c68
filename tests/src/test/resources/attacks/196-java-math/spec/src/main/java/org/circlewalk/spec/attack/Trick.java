package org.circlewalk.spec.attack;

/** An expression changes the arithmetic. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \java_math(n + 1 - 1) == 7;
    //@ pure
    public static int seven(int n) {
        return n;
    }
}
