package org.circlewalk.spec.attack;

import org.apache.commons.math3.fraction.BigFraction;

public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures (\forall int d; 0 <= d < n; x.add(y) == x.add(y));
    //@ pure
    public static int f(BigFraction x, BigFraction y, int n) {
        return 0;
    }
}
