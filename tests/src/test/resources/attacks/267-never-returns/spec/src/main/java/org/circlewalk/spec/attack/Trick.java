package org.circlewalk.spec.attack;

final class Trick {
    private final /*@ spec_public @*/ int n;

    //@ public invariant n < 0 && 0 < n;

    //@ public exceptional_behavior
    //@   signals_only IllegalArgumentException;
    //@ pure
    public Trick() {
        throw new IllegalArgumentException("x");
    }

    //@ public exceptional_behavior
    //@   signals_only IllegalArgumentException;
    //@ pure
    public static Trick never() {
        throw new IllegalArgumentException("x");
    }

    //@ public normal_behavior
    //@   ensures n != 7;
    //@ pure
    public static int h(int n) {
        if (n == 7) {
            //@ assert never() == never();
            return n;
        }
        return n;
    }
}
