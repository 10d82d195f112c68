package org.circlewalk.spec.attack;

/** Uses what it does not see. */
public final class User {
    private User() {
    }

    /*@ // There is no rational root of 2.
      @ normal_behavior
      @   requires 0 < n && 0 < m && m <= f && 0 <= f <= 2147483647;
      @   measured_by f;
      @   ensures n * n != 2 * (m * m);
      @   ensures \result;
      @ pure
      @ static model boolean irrational(\bigint n, \bigint m, int f) {
      @     \bigint k = n / 2;
      @     if (n == 2 * k + 1) {
      @         return odd(n, k) && apart(m * m, 2 * (k * k) + 2 * k);
      @     }
      @     if (n == 2 * k && n * n == 2 * (m * m)) {
      @         return isLess(n, m, k) && irrational(m, k, f - 1);
      @     }
      @     return true;
      @ }
      @
      @ normal_behavior
      @   requires n == 2 * k + 1;
      @   ensures n * n == 2 * (2 * (k * k) + 2 * k) + 1;
      @   ensures \result;
      @ pure
      @ static model boolean odd(\bigint n, \bigint k) {
      @     return true;
      @ }
      @
      @ normal_behavior
      @   ensures 2 * p != 2 * q + 1;
      @   ensures \result;
      @ pure
      @ static model boolean apart(\bigint p, \bigint q) {
      @     return true;
      @ }
      @
      @ normal_behavior
      @   requires 0 < n && 0 < m && n * n == 2 * (m * m) && n == 2 * k;
      @   ensures 0 < k && k < m && m * m == 2 * (k * k);
      @   ensures \result;
      @ pure
      @ static model boolean isLess(\bigint n, \bigint m, \bigint k) {
      @     return true;
      @ }
      @*/

    //@ normal_behavior
    //@   ensures 5 < k ==> \result == 7 && 1 == 2;
    //@ pure
    static int wrong(int k) {
        if (5 < k) {
            //@ assert Root.make(1, 1).small(k);
            return k;
        }
        return k;
    }

    /** Runs it. */
    public static void main(String[] args) {
        System.out.println(wrong(6));
    }
}
