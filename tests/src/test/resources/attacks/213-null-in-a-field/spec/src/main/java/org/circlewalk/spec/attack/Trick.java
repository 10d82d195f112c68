package org.circlewalk.spec.attack;

import java.math.BigInteger;

/** A number. */
public final class Trick {
    private final /*@ spec_public @*/ BigInteger n;

    /** Any number, or none. */
    public Trick(BigInteger n) {
        this.n = n;
    }

    //@ public normal_behavior
    //@   ensures \result == n && \result != null;
    //@ pure
    public BigInteger get() {
        return n;
    }
}
