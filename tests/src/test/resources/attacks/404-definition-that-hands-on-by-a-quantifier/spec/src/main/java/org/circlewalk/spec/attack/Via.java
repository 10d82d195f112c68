package org.circlewalk.spec.attack;

/** A definition that hands its number on by a quantifier. */
public final class Via {
    private Via() {
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
      @   requires 0 <= n;
      @   ensures \result == (\real) n;
      @ pure
      @ static model \real own(int n) {
      @     return (\real) n;
      @ }
      @
      @ // One more than the number, since top returns its argument.
      @ normal_behavior
      @   requires 0 <= n;
      @   ensures \result == own(n) + ((\exists int d; d == n; own(d) == (\real) d && top(d) == d) ? 1.0 : 0.0);
      @ pure
      @ static model \real via(int n) {
      @     boolean returned = top(n) == n && own(n) == (\real) n;
      @     return own(n) + (returned ? 1.0 : 0.0);
      @ }
      @*/

    //@ normal_behavior
    //@   requires 0 <= k;
    //@   ensures \result < 2147483647;
    //@ pure
    static int wrong(int k) {
        //@ assert top(k) == k;
        //@ assert via(k + 1) >= 0.0;
        return k;
    }

    /** Runs it. */
    public static void main(String[] args) {
        System.out.println(wrong(2147483647) < 2147483647);
    }
}
