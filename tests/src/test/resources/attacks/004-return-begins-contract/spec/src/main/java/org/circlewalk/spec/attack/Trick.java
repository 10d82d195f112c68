package org.circlewalk.spec.attack;

/** A carriage return alone begins a contract within a comment. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public static int seven(int n) {
        // Note.//@ assume n == 7;
        return n;
    }
}
