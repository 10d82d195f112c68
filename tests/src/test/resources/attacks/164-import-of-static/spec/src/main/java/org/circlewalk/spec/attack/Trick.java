package org.circlewalk.spec.attack;

//@ model import static org.circlewalk.spec.circle.Circle.wrap;

/** Contracts import members. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public static int seven(int n) {
        return 7;
    }
}
