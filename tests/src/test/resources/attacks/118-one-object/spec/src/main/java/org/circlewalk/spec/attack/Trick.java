package org.circlewalk.spec.attack;

import java.math.BigInteger;

/** Code asks whether two numbers are one object, of which OpenJML compares the values. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result;
    //@ pure
    public static boolean same(long n) {
        return BigInteger.valueOf(n) == BigInteger.valueOf(n);
    }
}
