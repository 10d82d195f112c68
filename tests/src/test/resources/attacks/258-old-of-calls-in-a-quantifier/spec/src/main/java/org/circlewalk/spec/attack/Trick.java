package org.circlewalk.spec.attack;

final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   requires 0 <= i < a.length;
    //@   ensures \result == a[i];
    //@ pure
    public static int get(int[] a, int i) {
        return a[i];
    }

    //@ public normal_behavior
    //@   requires 1 <= a.length;
    //@   ensures (\forall int d; 0 <= d < a.length; get(a, d) == \old(get(a, d)));
    public static void put(int[] a) {
        a[0] = 7;
    }
}
