package org.circlewalk.spec;

/** Three recursions. */
public final class X {
    private X() {
    }

    //@ public normal_behavior
    //@   requires 0 <= n <= 1;
    //@   ensures \result == 7;
    //@   measured_by n;
    //@ pure
    public static int octal(final int n) {
        if (n == 0) {
            return octal(n + 9 - 010);
        }
        return octal(n - 1);
    }
}
