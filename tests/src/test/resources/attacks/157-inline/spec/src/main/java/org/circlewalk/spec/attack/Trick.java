package org.circlewalk.spec.attack;

/** A method is put in the place of its calls. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure inline
    public static int seven(int n) {
        return n;
    }
}
