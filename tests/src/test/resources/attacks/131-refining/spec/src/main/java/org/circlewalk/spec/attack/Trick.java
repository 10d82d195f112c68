package org.circlewalk.spec.attack;

/** A statement gets a contract of its own. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public static int seven(int n) {
        //@ refining ensures n == 7;
        return n;
    }
}
