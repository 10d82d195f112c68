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
    //@   ensures \result == this;
    //@ pure
    public Probe pick(int k) {
        return this;
    }

    //@ public normal_behavior
    //@   ensures \fresh(\result) && \result.n == 0;
    //@ pure
    public Probe pick(int[] x) {
        return new Probe(0);
    }

    //@ public normal_behavior
    //@   ensures (\forall int d; 0 <= d <= 1; pick(b) == pick(b));
    //@ pure
    public int one(int b[]) {
        return 0;
    }
}
