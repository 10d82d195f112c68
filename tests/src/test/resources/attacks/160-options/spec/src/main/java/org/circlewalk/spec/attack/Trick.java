package org.circlewalk.spec.attack;

/** A method has options of its own. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure options
    public static int seven(int n) {
        return n;
    }
}
