package org.circlewalk.spec.attack;

public final class Unknown {
    //@ public static ghost \bigint g;

    private Unknown() {
    }

    /*@ public normal_behavior
      @   requires g > 5;
      @   ensures \result == 3;
      @ pure
      @ public static model int three() {
      @     return 3;
      @ }
      @
      @ public normal_behavior
      @   requires g < 5;
      @   ensures \result == 4;
      @ pure
      @ public static model int four() {
      @     return 4;
      @ }
      @
      @ // Two lemmas about the ghost, of which nothing is known.
      @ public normal_behavior
      @   ensures g > 5;
      @ pure
      @ public static model void large() {
      @     assert (\forall int i; 0 <= i < 3; i + three() == i + 3);
      @ }
      @
      @ public normal_behavior
      @   ensures g < 5;
      @ pure
      @ public static model void small() {
      @     assert (\forall int i; 0 <= i < 3; i + four() == i + 4);
      @ }
      @*/

    //@ public normal_behavior
    //@   ensures \result == n;
    //@ pure
    public static int same(int n) {
        if (n > 5) {
            //@ set { large(); small(); }
            return 7;
        }
        return n;
    }
}
