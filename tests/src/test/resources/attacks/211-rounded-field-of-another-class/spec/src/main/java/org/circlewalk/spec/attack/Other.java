package org.circlewalk.spec.attack;

/** A half. */
public final class Other {
    final /*@ spec_public @*/ double half;

    //@ public normal_behavior
    //@   ensures true;
    //@ pure
    public Other() {
        this.half = 7;
    }
}
