package org.circlewalk.spec.attack;

import org.apache.commons.math3.fraction.BigFraction;

public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == x.add(y);
    //@ pure
    public static BigFraction sum(BigFraction x, BigFraction y) {
        return x.add(y);
    }
}
