package org.circlewalk.spec.walk;

/** Probe. */
public final class Probe {
    //@ public normal_behavior
    //@   ensures 0.5 + Long.MAX_VALUE - Long.MAX_VALUE == 0.5;
    //@ pure
    public static int most() {
        return 49;
    }
}
