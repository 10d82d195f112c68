package org.circlewalk.spec.walk;

/** Probe. */
public final class Probe {
    private Probe() {
    }

    //@ public normal_behavior
    //@   ensures \result == 3;
    //@ pure
    public static long sum() {
        long m = 1, n = 2;
        return m + n;
    }
}
