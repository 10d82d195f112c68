package org.circlewalk.spec.attack;

/** A contract makes an object. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures new Trick() != null;
    //@ pure
    public static int seven(int n) {
        return n;
    }
}
