package org.circlewalk.spec.attack;

/** A case that asks for elements which no array has. */
public final class Beyond {
    private Beyond() {
    }

    //@ public normal_behavior
    //@   requires a[a.length] == 3 && a[-1] > a[a[0]];
    //@   ensures \result == 4;
    //@ also public normal_behavior
    //@   ensures \result == n;
    //@ pure
    public static int same(int[] a, int n) {
        return n;
    }
}
