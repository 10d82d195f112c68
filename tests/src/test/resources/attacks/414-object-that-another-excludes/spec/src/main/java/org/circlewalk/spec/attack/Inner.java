package org.circlewalk.spec.attack;

/** A class with a number that is not negative. */
public final class Inner {
    //@ public invariant 0 <= n;
    private final /*@ spec_public @*/ int n;

    //@ public normal_behavior
    //@   requires 0 <= n;
    //@   ensures this.n == n;
    //@ pure
    public Inner(int n) {
        this.n = n;
    }
}
