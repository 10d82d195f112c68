package org.circlewalk.spec.attack;

/** An annotation of JML skips the proof. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    @org.jmlspecs.annotation.SkipEsc
    public static int seven(int n) {
        return n;
    }
}
