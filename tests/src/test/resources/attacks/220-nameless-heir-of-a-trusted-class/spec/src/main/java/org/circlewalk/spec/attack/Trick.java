package org.circlewalk.spec.attack;

import java.math.BigInteger;
public final class Trick {
    private Trick() {
    }
    //@ public normal_behavior
    //@   ensures \result.value == a.value + a.value;
    //@ pure
    public static BigInteger f(BigInteger a) {
        return a.add(a);
    }
}
