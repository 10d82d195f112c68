package org.circlewalk.spec.attack;

import java.math.BigInteger;

/** A number is handed to a method of an object, and OpenJML takes one object for all numbers. */
public final class Big {
    private Big() {
    }

    /*@ public normal_behavior
      @   ensures \result == (b.value > 0);
      @ pure
      @ public static model boolean positive(BigInteger b) {
      @     return b.value > 0;
      @ }
      @*/

    /*@ public normal_behavior
      @   ensures \result == (n > 0);
      @   ensures positive(n) <==> n > 0;
      @ pure
      @ public static model boolean above(\bigint n) {
      @     return n > 0;
      @ }
      @*/

    //@ public normal_behavior
    //@   ensures \result == 2 * n;
    //@ pure
    public static int twice(int n) {
        int r = 0;
        if (n > 0) {
            //@ assert (\forall int k; 0 <= k < 1; above(1) && !above(0));
            r = 7;
        } else {
            if (n < 0) {
                //@ assert (\forall int k; 0 <= k < 1; above(1) && !above(0));
                r = 7;
            }
        }
        return r;
    }

}
