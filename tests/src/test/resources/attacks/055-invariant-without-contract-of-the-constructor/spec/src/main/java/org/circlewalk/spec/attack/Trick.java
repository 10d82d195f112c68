package org.circlewalk.spec.attack;

/** A number. */
public final class Trick {
    private final /*@ spec_public @*/ int n;

    //@ public invariant n >= 7;

    /** Any number. */
    public Trick(int n) {
        this.n = n;
    }

    //@ public normal_behavior
    //@   ensures \result >= 7;
    //@ pure
    public int get() {
        return n;
    }
}
