package org.circlewalk.spec.attack;

/** A number is made narrower. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == n;
    //@ pure
    public static int seven(int n) {
        byte small = (byte) n;
        return small;
    }
}
