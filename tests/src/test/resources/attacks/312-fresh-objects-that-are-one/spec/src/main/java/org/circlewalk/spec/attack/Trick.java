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
    //@   ensures \fresh(\result) && \result.n == n;
    //@ pure
    public static Trick make(int n) {
        return new Trick(n);
    }

    //@ public normal_behavior
    //@   ensures (\forall int d; 0 <= d < n; make(d) == make(d));
    //@   ensures (\forall int d; 0 <= d < n; \fresh(make(d)));
    //@ pure
    public static int same(int n) {
        return 0;
    }
}
