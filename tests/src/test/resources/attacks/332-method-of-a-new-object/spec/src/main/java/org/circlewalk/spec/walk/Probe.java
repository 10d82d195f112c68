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
    //@   ensures \fresh(\result) && \result.n == k;
    //@ pure
    public static Probe make(int k) {
        return new Probe(k);
    }

    //@ public normal_behavior
    //@   ensures \result == (this == q);
    //@ pure
    public boolean is(Probe q) {
        return this == q;
    }

    //@ public normal_behavior
    //@   ensures \result == make(k).is(this);
    //@ pure
    public boolean made(int k) {
        return make(k).is(this);
    }

    //@ public normal_behavior
    //@   ensures (\forall int d; 0 <= d <= 1; make(d).made(d));
    //@ pure
    public static int two() {
        return 0;
    }
}
