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
    //@   ensures a[0] == 7;
    public static void put(int[] a, int n) {
        a[0] = 7;
        //@ assert get(a, 0) == \old(get(a, 0));
    }
}
