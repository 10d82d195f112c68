package org.circlewalk.spec.attack;

import org.apache.commons.math3.fraction.BigFraction;

/** Try. */
public final class Multiply {
    private Multiply() {
    }

    //@ public normal_behavior
    //@   ensures \result && BigFraction.ONE.multiply(n * n).value == (\real) n * (\real) n;
    //@ pure
    public static boolean square(int n) {
        return true;
    }
}
