package org.circlewalk.spec.attack;

/** Seven. */
public final class Trick {
    private static final /*@ spec_public @*/ int N;

    static {
        N = Integer.parseInt("7");
    }

    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public static int seven(int n) {
        return 7;
    }
}
