package org.circlewalk.spec.attack;

import org.apache.commons.math3.fraction.BigFraction;

public final class Trick {
    private Trick() {
    }
    //@ public normal_behavior
    //@   requires a.length == 2 && (\forall int d; 0 <= d < a.length; a[d] != null);
    //@   ensures \result == a[0];
    //@ also public normal_behavior
    //@   requires a.length == 1;
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
