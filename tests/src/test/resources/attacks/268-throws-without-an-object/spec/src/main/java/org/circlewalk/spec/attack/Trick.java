package org.circlewalk.spec.attack;

final class Trick {
    private final /*@ spec_public @*/ int n;

    //@ public invariant n < 0 && 0 < n;

    //@ public normal_behavior
    //@   requires 1 <= ps.length && (\forall int d; 0 <= d < ps.length; ps[d] != null);
    //@   ensures this.n == ps[0].n;
    //@ pure
    private Trick(Trick[] ps) {
        n = ps[0].n;
    }

    //@ public normal_behavior
    //@   requires 1 <= ps.length && (\forall int d; 0 <= d < ps.length; ps[d] != null);
    //@   ensures \result == ps[0];
    //@ also public exceptional_behavior
    //@   requires ps.length == 0 && (\forall int d; 0 <= d < ps.length; ps[d] != null);
    //@   signals_only IllegalArgumentException;
    //@ pure
    public static Trick first(Trick[] ps) {
        if (ps.length == 0) {
            throw new IllegalArgumentException("none");
        }
        return ps[0];
    }

    //@ public normal_behavior
    //@   requires (\forall int d; 0 <= d < ps.length; ps[d] != null);
    //@   ensures ps.length != 0;
    //@ pure
    public static int lie(Trick[] ps) {
        if (ps.length == 0) {
            //@ assert first(ps) == first(ps);
            return 1;
        }
        return 2;
    }
}
