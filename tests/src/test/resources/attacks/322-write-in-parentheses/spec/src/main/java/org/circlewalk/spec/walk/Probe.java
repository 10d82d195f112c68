package org.circlewalk.spec.walk;

/** Probe. */
public final class Probe {
    private final /*@ spec_public */ int[] a;
    //@ public invariant a.length == 1;
    //@ public invariant a[0] >= 0;

    //@ public normal_behavior
    //@   requires a.length == 1 && a[0] >= 0;
    //@ pure
    private Probe(int[] a) {
        this.a = a;
    }

    //@ public normal_behavior
    //@   ensures \result >= 0;
    //@ pure
    public int get() {
        return a[0];
    }

    /** Writes behind parentheses. */
    public void spoil() {
        (a[0]) = -1;
    }

    /** Counts down behind parentheses. */
    public void down() {
        (a[0])--;
    }
}
