package org.circlewalk.spec.attack;

/** The proof ends before the method. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public static int seven(int n) {
        //@ halt;
        return n;
    }
}
