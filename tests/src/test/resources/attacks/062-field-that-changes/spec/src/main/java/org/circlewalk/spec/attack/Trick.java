package org.circlewalk.spec.attack;

/** A number. */
public final class Trick {
    private /*@ spec_public @*/ int n;

    //@ public normal_behavior
    //@   ensures this.n == n;
    //@ pure
    public Trick(int n) {
        this.n = n;
    }

    /** Changes it. */
    public void set(int k) {
        n = k;
    }
}
