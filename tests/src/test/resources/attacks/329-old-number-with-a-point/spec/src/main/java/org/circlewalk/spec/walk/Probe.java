package org.circlewalk.spec.walk;

/** Probe. */
public final class Probe {
    //@ public normal_behavior
    //@   requires k == 49;
    //@   ensures \old(1.0) / k * 49.0 == 1.0;
    //@ pure
    public static int half(int k) {
        return k;
    }
}
