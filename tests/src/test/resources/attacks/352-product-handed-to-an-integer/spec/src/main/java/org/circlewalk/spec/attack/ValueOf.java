package org.circlewalk.spec.attack;

import java.math.BigInteger;

/** Try. */
public final class ValueOf {
    private ValueOf() {
    }

    //@ public normal_behavior
    //@   ensures \result && BigInteger.valueOf(n * n * n).value == n * n * n;
    //@ pure
    public static boolean square(int n) {
        return true;
    }
}
