package org.circlewalk.spec.attack;

import org.apache.commons.math3.fraction.BigFraction;

public final class Trick {
    private final /*@ spec_public @*/ BigFraction[] a;
    //@ private normal_behavior
    //@   ensures a.length == 2;
    //@ pure
    private Trick() {
        a = new BigFraction[2];
    }
    //@ public normal_behavior
    //@   requires a.length == 2;
    //@   ensures \result != null;
    //@ pure
    public BigFraction nothing() {
        return a[1];
    }
}
