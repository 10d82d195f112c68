package org.circlewalk.spec.attack;

final class Trick {
    private final /*@ spec_public @*/ int[] a;

    //@ public normal_behavior
    //@   ensures a.length == 1 && a[0] == 0;
    //@ pure
    public Trick() {
        a = new int[1];
    }

    //@ public normal_behavior
    //@   requires a.length == 1;
    //@   ensures \result == a[0];
    //@ pure
    public int get() {
        return a[0];
    }

    //@ public normal_behavior
    //@   requires a.length == 1;
    //@   ensures get() == \old(get());
    public void put() {
        a[0] = a[0] / 2 + 1;
    }
}
