package org.circlewalk.spec.walk;

/** Probe. */
public final class Probe {
    private final /*@ spec_public */ int n;

    //@ public normal_behavior
    //@   ensures this.n == k;
    //@ pure
    public Probe(int k) {
        this.n = k;
    }

    //@ public normal_behavior
    //@   ensures \fresh(\result) && \result.length == 1;
    //@ pure
    public static int row(int k)[] {
        return new int[1];
    }

    //@ public normal_behavior
    //@   ensures (\forall int d; 0 <= d <= 1; row(d) == row(d));
    //@ pure
    public static int one() {
        return 0;
    }
}
