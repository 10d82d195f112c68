package org.circlewalk.spec.attack;

/** A definition that hands its number to another method in what it requires. */
public final class Needs {
    private Needs() {
    }

    //@ normal_behavior
    //@   requires 0 <= n;
    //@   ensures \result == n && n <= 2147483647;
    //@ pure
    static int top(int n) {
        return n;
    }

    /*@ // The number itself.
      @ normal_behavior
      @   requires 0 <= n && top(n) == n;
      @   ensures \result == (\real) n;
      @ pure
      @ static model \real own(int n) {
      @     return (\real) n;
      @ }
      @*/

    //@ normal_behavior
    //@   requires 0 <= k;
    //@   ensures \result < 2147483647;
    //@ pure
    static int wrong(int k) {
        //@ assert top(k) == k;
        //@ assert own(k + 1) >= 0.0;
        return k;
    }

    /** Runs it. */
    public static void main(String[] args) {
        System.out.println(wrong(2147483647) < 2147483647);
    }
}
