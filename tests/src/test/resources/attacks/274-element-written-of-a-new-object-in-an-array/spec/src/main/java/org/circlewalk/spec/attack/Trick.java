package org.circlewalk.spec.attack;

final class Trick {
    private final /*@ spec_public @*/ int[] a;

    //@ public invariant a.length == 1 && a[0] >= 0;

    //@ public normal_behavior
    //@   ensures \fresh(a) && a.length == 1 && a[0] == 0;
    //@ pure
    public Trick() {
        a = new int[1];
    }

    //@ public normal_behavior
    //@   ensures \result >= 0 && \result == a[0];
    //@ pure
    public int get() {
        return a[0];
    }

    //@ public normal_behavior
    //@   ensures \fresh(\result) && \result.length == 1 && (\forall int d; 0 <= d < \result.length; \result[d] != null);
    //@   ensures \result[0].a.length == 1 && \result[0].a[0] == -1;
    //@ pure
    public static Trick[] make() {
        Trick[] r = new Trick[1];
        Trick q = new Trick();
        q.a[0] = -1;
        r[0] = q;
        return r;
    }
}
