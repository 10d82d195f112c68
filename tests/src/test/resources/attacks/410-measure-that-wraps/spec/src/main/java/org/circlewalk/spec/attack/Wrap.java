package org.circlewalk.spec.attack;

/** A measure falls only where numbers of 64 bits wrap: to add 3·2^62 is to subtract 2^62 then. */
public final class Wrap {
    private Wrap() {
    }

    /*@ public normal_behavior
      @   requires 0 <= n;
      @   measured_by n;
      @   ensures \result == (n <= 2147483647 ? 0.0 : n < 536870912 * 536870912 * 16
      @       ? 1.0 + g(n + 536870912 * 536870912 * 48) : g(n - 536870912 * 536870912 * 16));
      @ pure
      @ public static model \real g(int n) {
      @     return 0.0;
      @ }
      @
      @ public normal_behavior
      @   requires n == 2147483647;
      @   ensures 1 == 2;
      @ pure
      @ public static model void absurd(int n) {
      @     assert g(n + 5) == 1.0 + g(n + 5 + 536870912 * 536870912 * 48);
      @     assert g(n + 5 + 536870912 * 536870912 * 48) == g(n + 5 + 536870912 * 536870912 * 32);
      @     assert g(n + 5 + 536870912 * 536870912 * 32) == g(n + 5 + 536870912 * 536870912 * 16);
      @     assert g(n + 5 + 536870912 * 536870912 * 16) == g(n + 5);
      @ }
      @*/

    //@ public normal_behavior
    //@   ensures n == 3 ==> \result == 4;
    //@ pure
    public static int wrong(int n) {
        if (n == 3) {
            //@ set { absurd(2147483647); }
            return 3;
        }
        return n;
    }
}
