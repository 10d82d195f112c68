package org.circlewalk.spec.attack;

public final class Root {
    private Root() {
    }

    //@ public normal_behavior
    //@   requires !(\forall int x; 0 < x < 40000; (\forall int y; 0 < y < 40000; x * x != 2 * y * y));
    //@   ensures \result == 3;
    //@ pure
    public static int three() {
        return 3;
    }

    /*@ public normal_behavior
      @   ensures (\exists int x; 0 < x < 40000; (\exists int y; 0 < y < 40000; x * x == 2 * y * y));
      @ pure
      @ public static model void rational() {
      @     assert (\forall int i; 0 <= i < 3; i + three() == i + 3);
      @ }
      @*/
}
