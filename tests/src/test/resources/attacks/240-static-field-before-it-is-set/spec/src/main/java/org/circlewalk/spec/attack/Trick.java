package org.circlewalk.spec.attack;

import org.apache.commons.math3.fraction.BigFraction;

public final class Trick {
    static final BigFraction FIRST = get();
    static final BigFraction LATER = BigFraction.ONE.add(BigFraction.ONE);
    //@ public normal_behavior
    //@   ensures \result != null;
    //@ pure
    public static BigFraction get() {
        return LATER;
    }
}
