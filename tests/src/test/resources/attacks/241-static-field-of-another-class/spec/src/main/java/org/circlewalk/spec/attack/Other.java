package org.circlewalk.spec.attack;

import org.apache.commons.math3.fraction.BigFraction;

public final class Other {
    private Other() {
    }
    //@ public normal_behavior
    //@   ensures \result != null && \result == Trick.LATER;
    //@ pure
    public static BigFraction get() {
        return Trick.LATER;
    }
}
