package org.circlewalk.spec.attack;

public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures (\exists int d; n < d; d == n + 1);
    //@ pure
    public static int f(int n) {
        return n;
    }
}
