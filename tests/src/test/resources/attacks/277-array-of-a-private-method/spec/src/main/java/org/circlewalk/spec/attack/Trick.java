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

    //@ private normal_behavior
    //@   ensures \result == a;
    //@ pure
    private int[] raw() {
        return a;
    }

    public int[] given() {
        return raw();
    }
}
