package org.circlewalk.spec;

/** Signs. */
public final class X {
    private X() {
    }

    //@ public normal_behavior
    //@   requires 0 <= n <= 3;
    //@   ensures \result == 7;
    //@   measured_by n;
    //@ pure
    public static int again(int n) {
        int m = 0 - 5;
        (n) = 0 - m;
        return again(n - 4);
    }
}
