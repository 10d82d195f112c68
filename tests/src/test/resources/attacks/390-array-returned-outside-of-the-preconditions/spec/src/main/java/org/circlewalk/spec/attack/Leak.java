package org.circlewalk.spec.attack;

/** Returns the array of which the invariant speaks where its precondition does not hold. */
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
        if (n > 0) {
            return new int[1];
        }
        return this.a;
    }

    //@ public normal_behavior
    //@   ensures \result == 1;
    //@ pure
    public int first() {
        return this.a[0];
    }
}
