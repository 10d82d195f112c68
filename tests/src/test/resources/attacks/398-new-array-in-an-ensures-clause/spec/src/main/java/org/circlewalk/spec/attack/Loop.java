package org.circlewalk.spec.attack;

/** Attack. */
public final class Loop {
    private final /*@ spec_public @*/ int v;

    //@ public invariant v >= 0;

    //@ public normal_behavior
    //@   requires n >= 0;
    //@   ensures this.v == n;
    //@ pure
    public Loop(int n) {
        this.v = n;
    }

    //@ public normal_behavior
    //@   requires 0 <= n;
    //@   ensures \fresh(\result) && \result.length == n;
    //@ pure
    public static int[] make(int n) {
        return new int[n];
    }

    //@ public normal_behavior
    //@   requires 0 <= n;
    //@   ensures make(n).length == n;
    //@ pure
    public static void right(int n) {
    }

    //@ public normal_behavior
    //@   requires 0 <= n;
    //@   ensures n == 4;
    //@ pure
    public void wrong(int n) {
        //@ loop_invariant 0 <= i <= n;
        //@ loop_writes \nothing;
        //@ decreases n - i;
        for (int i = 0; i < n; i++) {
            //@ set { right(i); }
            int[] a = make(i);
        }
        right(n);
    }
}
