package org.circlewalk.spec;

/** Calls of an unfinished object. */
public final class X {
    public final int number;

    //@ public invariant number >= 1;

    //@ public normal_behavior
    //@   ensures number == n;
    //@   ensures pos(this);
    //@ pure
    public X(final int n) {
        this.number = n;
        //@ assert pos(this);
    }

    //@ public normal_behavior
    //@   requires q != null;
    //@   ensures \result && q.number >= 1;
    //@ pure
    public static boolean pos(final X q) {
        return true;
    }
}
