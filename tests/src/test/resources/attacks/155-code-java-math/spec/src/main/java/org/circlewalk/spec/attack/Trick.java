package org.circlewalk.spec.attack;

/** Overflows of the code are no errors. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure code_java_math
    public static int seven(int n) {
        return n;
    }
}
