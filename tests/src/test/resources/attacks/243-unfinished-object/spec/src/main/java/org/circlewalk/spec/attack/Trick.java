package org.circlewalk.spec.attack;

import org.apache.commons.math3.fraction.BigFraction;

public final class Trick {
    final BigFraction half;
    Trick(BigFraction given) {
        get(this);
        half = given;
    }
    //@ public normal_behavior
    //@   ensures \result != null;
    //@ pure
    public static BigFraction get(Trick e) {
        return e.half;
    }
}
