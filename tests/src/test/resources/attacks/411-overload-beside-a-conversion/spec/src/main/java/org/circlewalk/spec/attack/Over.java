package org.circlewalk.spec.attack;

import java.math.BigInteger;

/** Of two overloads one takes numbers, but not these, and the other makes an object of the number. */
public final class Over {
    private Over() {
    }

    /*@ public normal_behavior
      @   ensures \result == n.value;
      @ pure
      @ public static model \bigint two(BigInteger n, int m) {
      @     return n.value;
      @ }
      @
      @ public normal_behavior
      @   ensures \result == n;
      @ pure
      @ public static model \bigint two(\bigint n, boolean m) {
      @     return n;
      @ }
      @
      @ public normal_behavior
      @   ensures \result == n;
      @   ensures \result == two(n, 3);
      @ pure
      @ public static model \bigint again(\bigint n) {
      @     return n;
      @ }
      @*/

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public static int proved(int b) {
        //@ assert again(3) == 3;
        //@ assert again(4) == 4;
        return 3;
    }
}
