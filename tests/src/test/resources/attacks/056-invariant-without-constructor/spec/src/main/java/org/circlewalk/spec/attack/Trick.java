package org.circlewalk.spec.attack;

/** A number. */
public final class Trick {
    private final /*@ spec_public @*/ int n = 6;

    //@ public invariant n >= 7;

    //@ public normal_behavior
    //@   ensures \result >= 7;
    //@ pure
    public int get() {
        return n;
    }
}
