package org.circlewalk.spec.attack;

/** The largest number is small. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == Integer.MAX_VALUE;
    //@ pure
    public static int seven(int n) {
        return Integer.MAX_VALUE;
    }
}
