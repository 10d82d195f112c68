package org.circlewalk.spec.attack;

public final class Trick {
    private final /*@ spec_public @*/ int n;

    //@ public normal_behavior
    //@   ensures this.n == n;
    //@ pure
    public Trick(int n) {
        this.n = n;
    }

    //@ public normal_behavior
    //@   ensures \fresh(\result) && \result.length == 1 && (\forall int d; 0 <= d < \result.length; \result[d] != null);
    //@ pure
    public static Trick[] row(int n) {
        Trick[] row = new Trick[1];
        row[0] = new Trick(n);
        return row;
    }

    //@ public normal_behavior
    //@   ensures (\forall int d; 0 <= d < n; row(d)[0] == row(d)[0]);
    //@ pure
    public static int same(int n) {
        return 0;
    }
}
