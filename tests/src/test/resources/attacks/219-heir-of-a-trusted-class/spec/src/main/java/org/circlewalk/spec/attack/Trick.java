package org.circlewalk.spec.attack;

import org.apache.commons.math3.fraction.BigFraction;
public final class Trick {
    private Trick() {
    }
    //@ public normal_behavior
    //@   ensures \result.value == a.value + b.value;
    //@ pure
    public static BigFraction f(BigFraction a, BigFraction b) {
        return a.add(b);
    }
}
