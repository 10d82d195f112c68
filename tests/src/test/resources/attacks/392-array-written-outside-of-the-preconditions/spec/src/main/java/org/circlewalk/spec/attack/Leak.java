package org.circlewalk.spec.attack;

/** Writes the array of which the invariant speaks where the precondition does not hold. */
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
    //@   ensures \result == n;
    //@ pure
    public int number(int n) {
        return Writer.number(this.a, n);
    }

    //@ public normal_behavior
    //@   ensures \result == 1;
    //@ pure
    public int first() {
        return this.a[0];
    }
}
