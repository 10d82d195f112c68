package org.circlewalk.spec.attack;

/** A loop runs over elements. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public static int seven(int[] row) {
        int r = 7;
        for (int k : row) {
            r = k;
        }
        return r;
    }
}
