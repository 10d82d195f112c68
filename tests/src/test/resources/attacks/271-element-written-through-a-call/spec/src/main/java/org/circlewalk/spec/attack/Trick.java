package org.circlewalk.spec.attack;

final class Trick {
    private final /*@ spec_public @*/ int[] a;

    //@ public invariant a.length == 1 && a[0] >= 0;

    //@ public normal_behavior
    //@   ensures a.length == 1 && a[0] == 0;
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
    //@   requires 1 <= ps.length && (\forall int d; 0 <= d < ps.length; ps[d] != null);
    //@   ensures \result == ps[0];
    //@ pure
    public static Trick pick(Trick[] ps) {
        return ps[0];
    }

    //@ public normal_behavior
    //@   requires 1 <= ps.length && (\forall int d; 0 <= d < ps.length; ps[d] != null);
    //@   ensures ps[0].a[0] == -1;
    public static void spoil(Trick[] ps) {
        Trick q = pick(ps);
        q.a[0] = -1;
    }
}
