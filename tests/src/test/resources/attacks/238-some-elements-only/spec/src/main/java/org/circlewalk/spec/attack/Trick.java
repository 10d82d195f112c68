package org.circlewalk.spec.attack;

import org.apache.commons.math3.fraction.BigFraction;

public final class Trick {
    private Trick() {
    }
    //@ public normal_behavior
    //@   requires a.length == 2 && (\forall int d; 0 <= d < 1; a[d] != null);
    //@   ensures \result == a[1];
    //@ pure
    public static BigFraction second(BigFraction[] a) {
        return a[1];
    }
    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public static int seven(boolean other) {
        if (other) {
            BigFraction[] a = new BigFraction[2];
            a[0] = BigFraction.ONE;
            BigFraction element = second(a);
            return 8;
        }
        return 7;
    }
}
