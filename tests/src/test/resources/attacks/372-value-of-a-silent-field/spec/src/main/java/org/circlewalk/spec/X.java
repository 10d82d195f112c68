package org.circlewalk.spec;

import java.math.BigInteger;

/** A field with a value. */
public final class X {
    private final int z = 1 / (BigInteger.valueOf(5000) == BigInteger.valueOf(5000) ? 1 : 0);
    public final int k;

    //@ public normal_behavior
    //@   ensures k == n;
    //@ pure
    public X(final int n) {
        this.k = n;
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public static int seven() {
        X x = new X(7);
        return x.k;
    }
}
