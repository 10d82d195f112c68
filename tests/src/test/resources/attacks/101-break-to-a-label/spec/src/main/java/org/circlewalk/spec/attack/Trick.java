package org.circlewalk.spec.attack;

/** A loop is left by a label. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public static int seven(int n) {
        outer:
        while (true) {
            break outer;
        }
        return 7;
    }
}
