package org.circlewalk.spec.attack;

final class Trick {
    private final /*@ spec_public @*/ int[] a;

    //@ public invariant a.length == 1 && a[0] >= 0;

    //@ public normal_behavior
    //@   ensures a[0] == 0;
    //@ pure
    public Trick() {
        a = new int[1];
    }

    //@ public normal_behavior
    //@   requires 1 <= ps.length && (\forall int d; 0 <= d < ps.length; ps[d] != null);
    //@   ensures ps[0].a[0] == -1;
    public static void spoil(Trick[] ps) {
        int[] b = ps[0].a;
        b[0] = -1;
    }
}
