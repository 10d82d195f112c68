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
    public static int more(int n) {
        if (n == 0) {
            int m = 0 - 2;
            n +=-m;
            return more(n - 1);
        }
        return more(n - 1);
    }
}
