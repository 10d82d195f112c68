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
        int early = get(this);
        this.n = n;
    }

    //@ public normal_behavior
    //@   ensures \result >= 7;
    //@ pure
    static int get(Trick trick) {
        return trick.n;
    }
}
