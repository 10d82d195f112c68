package org.circlewalk.spec.attack;

import org.apache.commons.math3.fraction.BigFraction;

public final class Trick {
    private Trick() {
    }
    //@ public normal_behavior
    //@   ensures \result.length == 2;
    //@ pure
    public static BigFraction[] pair() {
        return new BigFraction[2];
    }
    //@ public normal_behavior
    //@   ensures \result != null;
    //@ pure
    public static BigFraction nothing() {
        return pair()[1];
    }
}
