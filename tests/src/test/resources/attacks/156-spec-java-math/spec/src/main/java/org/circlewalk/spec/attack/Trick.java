package org.circlewalk.spec.attack;

/** Arithmetic of contracts overflows. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure spec_java_math
    public static int seven(int n) {
        return n;
    }
}
