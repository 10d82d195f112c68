package org.circlewalk.spec.attack;

public final class Kc {
    //@ public static ghost int g;
    //@ public invariant 5 < g;
    private final /*@ spec_public */ int n;

    //@ private normal_behavior
    //@   requires 5 < g;
    //@   ensures this.n == n;
    //@ pure
    private Kc(int n) {
        this.n = n;
    }

    //@ public exceptional_behavior
    //@   requires 0 <= k;
    //@   signals_only ArithmeticException;
    //@ pure
    public static Kc never(int k) {
        throw new ArithmeticException("");
    }

    //@ public normal_behavior
    //@   requires 0 <= k && g < 3;
    //@   ensures \result == 7;
    //@ pure
    public static int total(int k) {
        if (k < 5) {
            Kc a = never(k);
            return 0;
        }
        return 7;
    }
}
