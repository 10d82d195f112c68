package org.circlewalk.spec.attack;

/** A definition that names its own result. */
public final class Own {
    private Own() {
    }

    /*@ // One for each int; for no int is it more than itself.
      @ normal_behavior
      @   requires 0 <= n;
      @   ensures \result == (n <= 2147483647 ? 1.0 : 1.0 + \result);
      @ pure
      @ static model \real one(int n) {
      @     return 1.0;
      @ }
      @*/

    //@ normal_behavior
    //@   requires 0 <= k;
    //@   ensures \result < 2147483647;
    //@ pure
    static int wrong(int k) {
        //@ assert one(k + 1) == one(k + 1);
        return k;
    }

    /** Runs it. */
    public static void main(String[] args) {
        System.out.println(wrong(2147483647) < 2147483647);
    }
}
