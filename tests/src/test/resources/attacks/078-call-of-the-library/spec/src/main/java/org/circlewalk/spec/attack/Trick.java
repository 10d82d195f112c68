package org.circlewalk.spec.attack;

/** Code calls a method of the library that is not on the list. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures 0 <= \result;
    //@ pure
    public static int seven(int n) {
        return Math.abs(n);
    }
}
