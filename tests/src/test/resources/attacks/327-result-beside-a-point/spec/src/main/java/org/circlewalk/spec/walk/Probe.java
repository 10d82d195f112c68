package org.circlewalk.spec.walk;

/** Probe. */
public final class Probe {
    //@ public normal_behavior
    //@   ensures \result == 49 && 1.0 / \result * 49.0 == 1.0;
    //@ pure
    public static int result() {
        return 49;
    }
}
