package org.circlewalk.spec;

/** Any number of arguments. */
public final class X {
    public final int a;

    //@ public normal_behavior
    //@   ensures a == n;
    //@ pure
    public X(final int n) {
        this.a = n;
    }

    //@ public normal_behavior
    //@   requires 0 <= n <= 2 && a != null;
    //@   ensures \result == 7;
    //@   measured_by n;
    //@ pure
    public static int forth(final int n, final int... a) {
        int[] b = new int[1];
        if (n == 2) {
            return back(b, n - 1);
        }
        if (n == 0) {
            return back(a, n + 2);
        }
        return back(a, n);
    }

    //@ public normal_behavior
    //@   requires 1 <= n <= 2 && x != null;
    //@   ensures \result == 7;
    //@   measured_by n;
    //@ pure
    public static int back(final int[] x, final int n) {
        return forth(n - 1, x);
    }
}
