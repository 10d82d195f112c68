package org.circlewalk.spec;

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
    //@   requires p != null && p.length == 1;
    //@   requires (\forall int d; 0 <= d < p.length; p[d] != null);
    //@   ensures \result == t;
    //@   ensures t == 7;
    //@ pure
    public static int use(final int t, final X... p) {
        //@ assert p[0].lemma(t, p) >= t;
        return t;
    }

    //@ public normal_behavior
    //@   requires q != null && q.length == 1;
    //@   requires (\forall int d; 0 <= d < q.length; q[d] != null);
    //@   ensures \result == t;
    //@   ensures t == 7;
    //@ pure
    public int lemma(final int t, final X[] q) {
        return use(t, q);
    }
}
