package org.circlewalk.spec.walk;

/** Probe. */
public final class Probe {
    private final /*@ spec_public */ int[] a;
    //@ public invariant a.length == 1;
    //@ public invariant a[0] >= 0;

    //@ public normal_behavior
    //@   ensures a[0] == 0;
    //@ pure
    public Probe() {
        this.a = new int[1];
    }

    //@ public normal_behavior
    //@   ensures \result >= 0;
    //@ pure
    public int get() {
        return a[0];
    }

    /** Gives its array away. */
    public int[] leak() {
        return Arrays.copyOf(a, 1);
    }
}
