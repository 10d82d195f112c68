package org.circlewalk.spec.attack;

public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures true;
    //@ pure
    static void assume(boolean b) {
    }

    //@ public normal_behavior
    //@   requires 0 <= n <= 1000;
    //@   ensures \result == 2 * n;
    //@ pure
    public static int twice(int n) {
        int r = n + 1;
        //@ set { assume(r == 2 * n); }
        return r;
    }
}
