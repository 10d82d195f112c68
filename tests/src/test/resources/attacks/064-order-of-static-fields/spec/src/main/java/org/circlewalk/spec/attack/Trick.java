package org.circlewalk.spec.attack;

/** Seven. */
public final class Trick {
    private static final /*@ spec_public @*/ int FIRST = second();
    private static final /*@ spec_public @*/ int SECOND = Integer.parseInt("7");

    private Trick() {
    }

    private static int second() {
        return SECOND;
    }

    //@ public normal_behavior
    //@   ensures \result == FIRST;
    //@ pure
    public static int get() {
        return FIRST;
    }
}
