package org.circlewalk.spec.attack;

/** The same by a method of another class. */
public final class Leak {
    private final int[] a;

    //@ private invariant a.length == 1 && a[0] == 1;

    //@ public normal_behavior
    //@   ensures true;
    //@ pure
    public Leak() {
        int[] made = new int[1];
        made[0] = 1;
        this.a = made;
    }

    //@ public normal_behavior
    //@   requires n > 0;
    //@   ensures \fresh(\result);
    //@ pure
    public int[] array(int n) {
        return Copies.copy(this.a, n);
    }

    //@ public normal_behavior
    //@   ensures \result == 1;
    //@ pure
    public int first() {
        return this.a[0];
    }
}
