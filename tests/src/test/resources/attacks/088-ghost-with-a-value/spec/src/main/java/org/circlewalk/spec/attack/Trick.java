package org.circlewalk.spec.attack;

/** A static ghost has a value. */
public final class Trick {
    private Trick() {
    }

    //@ public static ghost int any = 7;

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public static int seven(int n) {
        return 7;
    }
}
