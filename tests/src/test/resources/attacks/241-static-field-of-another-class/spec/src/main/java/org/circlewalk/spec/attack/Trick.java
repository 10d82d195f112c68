package org.circlewalk.spec.attack;

import org.apache.commons.math3.fraction.BigFraction;

public final class Trick {
    private Trick() {
    }
    public static final BigFraction FIRST = Other.get();
    public static final BigFraction LATER = BigFraction.ONE.add(BigFraction.ONE);
    //@ public normal_behavior
    //@   ensures \result == 5;
    //@ pure
    public static int five() {
        return 5;
    }
}
