package org.circlewalk.spec.attack;

public final class Trick {
    public final long n;
    public final long m;
    //@ public invariant 0 < m < 1000 && 0 < n < 1000 && n * n == 2 * m * m;
    //@ public static ghost Trick root;
    //@ private normal_behavior
    //@   requires 0 < m < 1000 && 0 < n < 1000 && n * n == 2 * m * m;
    //@   ensures this.n == n && this.m == m;
    //@ pure
    private Trick(long n, long m) {
        this.n = n;
        this.m = m;
    }
    //@ public normal_behavior
    //@   ensures root.n * root.n == 2 * root.m * root.m && 0 < root.m;
    //@ pure
    public static void f() {
    }
}
