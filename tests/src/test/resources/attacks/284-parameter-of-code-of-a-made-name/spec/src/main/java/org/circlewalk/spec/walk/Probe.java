package org.circlewalk.spec.walk;

import org.apache.commons.math3.fraction.BigFraction;

/** Probe. */
public final class Probe {
    private Probe() {
    }

    //@ public normal_behavior
    //@   ensures \result.value == 1.0;
    //@ pure
    public static BigFraction one(int k, int REALLIT1) {
        return BigFraction.ONE;
    }

    //@ public normal_behavior
    //@   ensures (\forall int d; 0 <= d < n; one(d, d).value == (\real) d);
    //@ pure
    public static int h(int n) {
        return n;
    }


}
