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
    //@   ensures \result.a[0] == -1;
    //@ pure
    public static Trick make() {
        Trick q = new Trick();
        q.a[0] = -1;
        return q;
    }

    //@ public normal_behavior
    //@   ensures n != 7;
    //@ pure
    public static int use2(int n) {
        if (n == 7) {
            Trick q = make();
            return n;
        }
        return n;
    }
}
