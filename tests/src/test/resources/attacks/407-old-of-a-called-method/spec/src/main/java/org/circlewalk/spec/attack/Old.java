package org.circlewalk.spec.attack;

/** A contract calls a pure method whose contract says \old, after something was written. */
public final class Old {
    private Old() {
    }

    //@ public normal_behavior
    //@   requires 0 <= i < a.length;
    //@   ensures \result == \old(a[i]);
    //@ pure
    public static int get(int[] a, int i) {
        return a[i];
    }

    //@ public normal_behavior
    //@   requires 1 <= a.length;
    //@   ensures get(a, 0) == \old(a[0]);
    public static void seven(int[] a) {
        a[0] = 7;
    }

    //@ public normal_behavior
    //@   requires 0 <= n;
    //@   ensures \result == n + 1;
    //@ pure
    public static int next(int n) {
        int r = 1;
        if (n > 0) {
            int[] t = new int[1];
            t[0] = 5;
            //@ assert get(t, 0) == 0;
            r = 4;
        }
        return r;
    }
}
