package org.circlewalk.spec.attack;

final class Trick {
    private final /*@ spec_public @*/ int n;

    //@ public invariant n < 0 && 0 < n;

    //@ public exceptional_behavior
    //@   signals_only IllegalArgumentException;
    //@ pure
    public Trick() {
        throw new IllegalArgumentException("never");
    }
}
