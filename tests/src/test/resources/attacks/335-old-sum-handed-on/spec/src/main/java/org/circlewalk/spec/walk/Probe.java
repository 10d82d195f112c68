package org.circlewalk.spec.walk;

/** Probe. */
public final class Probe {
    //@ public normal_behavior
    //@   ensures \result == k;
    //@ pure
    public static int same(int k) {
        return k;
    }

    //@ public normal_behavior
    //@   ensures k < Integer.MAX_VALUE;
    //@ pure
    public static int four(int k) {
        //@ assert same(\old(k + 1)) == k + 1;
        return 0;
    }
}
