package org.circlewalk.spec.attack;

import org.apache.commons.math3.fraction.BigFraction;

public final class Trick {
    private Trick() {
    }
    //@ public normal_behavior
    //@   requires (\forall int d; 0 <= d < a.length; a[d] != null);
    //@   ensures \result == a.length;
    //@ pure
    public static int count(BigFraction... a) {
        return a.length;
    }
    //@ public normal_behavior
    //@   ensures \result == 2;
    //@ pure
    public static int two() {
        return count(BigFraction.ONE, BigFraction.ONE);
    }
}
