package org.circlewalk.spec.attack;

public final class Trick {
    private Trick() {
    }
    //@ public normal_behavior
    //@   requires n == Long.MAX_VALUE;
    //@   ensures (n > 0 ? n : 0.0) == n - 0;
    //@   ensures \result != (n > 0 ? n - 1 : 0.0);
    //@ pure
    public static long itself(long n) {
        return n;
    }
}
