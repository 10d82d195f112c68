package org.circlewalk.spec.attack;

import org.apache.commons.math3.fraction.BigFraction;

public final class Trick {
    private final Object early = get(this);
    private final /*@ spec_public @*/ BigFraction half;
    //@ public normal_behavior
    //@   ensures half == given;
    //@ pure
    Trick(BigFraction given) {
        half = given;
    }
    //@ public normal_behavior
    //@   ensures \result != null;
    //@ pure
    public static BigFraction get(Trick e) {
        return e.half;
    }
}
