package org.circlewalk.spec.attack;

/** A clause says that nothing is thrown. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@   signals (Exception e) false;
    //@ pure
    public static int seven(int n) {
        return n;
    }
}
