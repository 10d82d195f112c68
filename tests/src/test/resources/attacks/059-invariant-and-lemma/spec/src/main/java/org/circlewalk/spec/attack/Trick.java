package org.circlewalk.spec.attack;

/** A number. */
public final class Trick {
    private final /*@ spec_public @*/ int n;

    //@ public invariant isSeven();

    //@ public normal_behavior
    //@   ensures this.n == n;
    //@ pure
    public Trick(int n) {
        this.n = n;
    }

    //@ public normal_behavior
    //@   ensures \result && n == 7;
    //@ pure
    public boolean isSeven() {
        return true;
    }
}
