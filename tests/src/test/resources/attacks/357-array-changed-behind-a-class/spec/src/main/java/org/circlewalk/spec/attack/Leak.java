package org.circlewalk.spec.attack;

public final class Leak {
    private final /*@ spec_public @*/ int[] a;

    //@ public invariant a.length == 1 && a[0] >= 0;

    //@ private normal_behavior
    //@   requires a.length == 1 && a[0] >= 0;
    //@   ensures this.a == a;
    //@ also private exceptional_behavior
    //@   requires a.length != 1 || a[0] < 0;
    //@   signals_only IllegalArgumentException;
    //@ pure
    private Leak(int[] a) {
        if (a.length != 1 || a[0] < 0) {
            throw new IllegalArgumentException("No.");
        }
        this.a = a;
    }

    //@ public normal_behavior
    //@   ensures \result >= 0;
    //@ pure
    public int get() {
        return a[0];
    }

    /** Gives one away. */
    public static Leak anonymous() {
        int[] t = new int[1];
        Leak r = new Object() {
            Leak get() {
                return new Leak(t);
            }
        }.get();
        t[0] = -5;
        return r;
    }
}
