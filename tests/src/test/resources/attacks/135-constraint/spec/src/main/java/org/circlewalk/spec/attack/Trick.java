package org.circlewalk.spec.attack;

/** A history constraint is taken for true. */
public final class Trick {
    private Trick() {
    }

    //@ public constraint false;

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public static int seven(int n) {
        return 7;
    }
}
