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
    //@   requires 1 <= a.length && 0 <= n;
    //@   ensures 1 <= a.length;
    public static void put(int[] a, int n) {
        //@ loop_invariant 0 <= i <= n && get(a, 0) == \old(get(a, 0));
        //@ loop_writes a[*];
        //@ decreases n - i;
        for (int i = 0; i < n; i++) {
            a[0] = a[0] / 2;
        }
    }
}
