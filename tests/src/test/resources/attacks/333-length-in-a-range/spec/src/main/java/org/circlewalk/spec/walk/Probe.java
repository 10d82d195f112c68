package org.circlewalk.spec.walk;

/** Probe. */
public final class Probe {
    private final /*@ spec_public */ int length;
    private final /*@ spec_public */ int n;

    //@ public normal_behavior
    //@   ensures this.length == k && this.n == k;
    //@ pure
    public Probe(int k) {
        this.length = k;
        this.n = k;
    }

    //@ public normal_behavior
    //@   ensures \result == k;
    //@ pure
    public static int same(int k) {
        return k;
    }

    /*@ public normal_behavior
      @   ensures \result == n;
      @ pure
      @ public static model \bigint def(int n) {
      @     return n;
      @ }
      @*/

    //@ public normal_behavior
    //@   requires this.length == -5;
    //@   ensures (\exists int d; k < d <= Integer.MAX_VALUE - this.length; def(d) == d);
    //@ pure
    public int one(int k) {
        //@ assert def(k + 1) == k + 1;
        return 0;
    }
}
