package org.circlewalk.spec.attack;

/** An initially clause is taken for true. */
public final class Trick {
    private Trick() {
    }

    //@ public initially false;

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public static int seven(int n) {
        return 7;
    }
}
