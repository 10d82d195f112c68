package org.circlewalk.spec.attack;

/** An expression is informal. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public static int seven(int n) {
        //@ assert (* n is seven *);
        return n;
    }
}
