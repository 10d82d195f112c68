package org.circlewalk.spec.attack;

public final class Trick {
    private Trick() {
    }

    /*@ public normal_behavior
      @   ensures \result == n;
      @ pure
      @ public static model \bigint def(int n) {
      @     return n;
      @ }
      @*/

    //@ public normal_behavior
    //@   requires n > 5 ==> (\forall int d; 5 <= d; def(d) != def(n) + 1);
    //@   ensures n <= 5;
    //@ pure
    public static int f(int n) {
        //@ assert def(n + 1) == n + 1;
        return n;
    }
}
