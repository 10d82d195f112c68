package org.circlewalk.spec.attack;

/** A method declares what it throws. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public static int seven(int n) throws Exception {
        return 7;
    }
}
