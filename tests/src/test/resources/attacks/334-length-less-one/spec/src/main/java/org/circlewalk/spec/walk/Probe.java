package org.circlewalk.spec.walk;

/** Probe. */
public final class Probe {
    private final /*@ spec_public */ int length;
    private final /*@ spec_public */ int n;

    //@ public normal_behavior
    //@   ensures this.length == k && this.n == k;
    //@ pure
    public Probe(int k) {
        this.length = k;
        this.n = k;
    }

    //@ public normal_behavior
    //@   ensures \result == k;
    //@ pure
    public static int same(int k) {
        return k;
    }

    //@ public normal_behavior
    //@   ensures same(this.length - 1) == this.length - 1;
    //@   ensures this.length != -2147483648;
    //@ pure
    public int two() {
        //@ assert same(this.length - 1) == this.length - 1;
        return 0;
    }
}
