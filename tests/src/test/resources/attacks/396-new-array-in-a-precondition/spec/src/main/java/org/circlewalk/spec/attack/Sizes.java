package org.circlewalk.spec.attack;


/** Attack. */
public final class Sizes {
    private Sizes() {
    }

    //@ public normal_behavior
    //@   requires 0 <= n;
    //@   ensures \fresh(\result) && \result.length == n;
    //@ pure
    public static int[] make(int n) {
        return new int[n];
    }

    //@ public normal_behavior
    //@   requires 0 <= n;
    //@   ensures \result == n && \result == make(n).length;
    //@ pure
    public static int size(int n) {
        return n;
    }

    //@ public normal_behavior
    //@   requires 0 <= n && (n == 4 || size(n) == n);
    //@   ensures n == 4;
    //@ pure
    public static void w1(int n) {
    }

    //@ public normal_behavior
    //@   requires 0 <= n;
    //@   ensures n == 4 || \old(size(n)) == 17;
    //@ pure
    public static void w2(int n) {
    }

    //@ public normal_behavior
    //@   requires 0 <= n;
    //@   ensures n == 4;
    //@ pure
    public static void w5(int n) {
        w1(n);
    }
}
