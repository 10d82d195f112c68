package org.circlewalk.spec.attack;

/** Seven. */
public final class Trick {
    private static final /*@ spec_public @*/ int SIX = 6;

    //@ public static invariant SIX == 7;

    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public static int seven(int n) {
        return SIX;
    }
}
