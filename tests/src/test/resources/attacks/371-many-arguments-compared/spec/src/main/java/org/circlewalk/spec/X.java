package org.circlewalk.spec;

import java.math.BigInteger;

/** Any number of arguments. */
public final class X {
    public final int p;

    //@ public normal_behavior
    //@   ensures p == n;
    //@ pure
    public X(final int n) {
        this.p = n;
    }

    //@ public normal_behavior
    //@   requires q != null;
    //@   ensures \result != null && \fresh(\result);
    //@ pure
    public static X make(final int[] q) {
        return new X(3);
    }

    //@ public normal_behavior
    //@   requires x != null;
    //@   ensures \result == x;
    //@ pure
    public static X make(final X x) {
        return x;
    }

    //@ public normal_behavior
    //@   ensures \result == n;
    //@ pure
    public static int make(final int n) {
        return n;
    }

    //@ public normal_behavior
    //@   requires p != null;
    //@   ensures (\forall int d; 0 <= d < 2; make(p) == make(p));
    //@ pure
    public static void same(final int... p) {
    }
}
