package org.circlewalk.spec.attack;

import org.apache.commons.math3.fraction.BigFraction;

public final class Trick {
    private Trick() {
    }
    //@ public normal_behavior
    //@   requires 0 < a.length;
    //@   ensures \result == a[0];
    //@ pure
    public static BigFraction first(BigFraction[] a) {
        return a[0];
    }
    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public static int seven(boolean other) {
        if (other) {
            BigFraction[] a = new BigFraction[1];
            BigFraction element = first(a);
            return 8;
        }
        return 7;
    }
}
