package org.circlewalk.spec.attack;

/** A number. */
public final class Trick {
    private final /*@ spec_public @*/ int n;

    //@ public invariant n >= 7;

    //@ public normal_behavior
    //@   requires n >= 7;
    //@   ensures this.n == n;
    //@ pure
    public Trick(int n) {
        this.n = n;
    }

    //@ public normal_behavior
    //@   requires n == 7;
    //@   ensures \result == 7;
    //@ also public normal_behavior
    //@   requires n < 7;
    //@   ensures \result == 6;
    //@ pure
    public int get() {
        return n;
    }
}
