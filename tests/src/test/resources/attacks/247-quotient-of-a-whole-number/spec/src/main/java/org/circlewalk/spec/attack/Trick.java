package org.circlewalk.spec.attack;

public final class Trick {
    private Trick() {
    }
    //@ public normal_behavior
    //@   requires n == 10;
    //@   ensures 1.0 / n + 2.0 / n == 3.0 / n;
    //@ pure
    public static int tenths(int n) {
        return 0;
    }
}
