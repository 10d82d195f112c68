package org.circlewalk.spec.attack;

public final class Total {
    //@ public static ghost int g;

    private Total() {
    }

    //@ public normal_behavior
    //@   requires n > 5;
    //@   ensures \result == n;
    //@ also public exceptional_behavior
    //@   requires n <= 5;
    //@   signals_only IllegalArgumentException;
    //@ pure
    public static int check(int n) {
        if (n <= 5) {
            throw new IllegalArgumentException("n");
        }
        return n;
    }

    /*@ public normal_behavior
      @   requires g > 5;
      @   ensures \result == 3;
      @ also public exceptional_behavior
      @   requires g <= 5;
      @   signals_only IllegalArgumentException;
      @ pure
      @ public static model int three() {
      @     int k = check(g);
      @     return 3;
      @ }
      @
      @ public normal_behavior
      @   ensures g > 5;
      @ pure
      @ public static model void large() {
      @     assert (\forall int i; 0 <= i < 3; i + three() == i + 3);
      @ }
      @*/
}
