package org.circlewalk.spec.attack;

/** A class of which each object holds a smaller one, so that there is none. */
public final class Chain {
    //@ public invariant 0 <= n && next.n < n;
    private final /*@ spec_public @*/ int n;
    private final /*@ spec_public @*/ Chain next;

    //@ private normal_behavior
    //@   requires 0 <= n && next.n < n;
    //@   ensures this.n == n && this.next == next;
    //@ pure
    private Chain(int n, Chain next) {
        this.n = n;
        this.next = next;
    }

    /*@ public normal_behavior
      @   measured_by a.n;
      @   ensures false;
      @ pure
      @ public static model void none(Chain a) {
      @     none(a.next);
      @ }
      @*/

    //@ public exceptional_behavior
    //@   signals_only ArithmeticException;
    //@ pure
    public static Chain never(int k) {
        throw new ArithmeticException("");
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public static int total(int k) {
        if (k < 5) {
            Chain a = never(k);
            return 0;
        }
        return 7;
    }
}
