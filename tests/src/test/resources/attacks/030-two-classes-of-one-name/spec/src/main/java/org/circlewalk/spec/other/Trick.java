package org.circlewalk.spec.other;

/** Not seven. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 6;
    //@ pure
    public static int seven(int n) {
        return 6;
    }
}
