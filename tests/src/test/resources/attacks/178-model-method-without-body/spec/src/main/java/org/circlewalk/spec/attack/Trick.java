package org.circlewalk.spec.attack;

/** A model method has no body. */
public final class Trick {
    private Trick() {
    }

    /*@ public normal_behavior
      @   ensures n == 7;
      @ pure
      @ public static model void lemma(int n);
      @*/

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public static int seven(int n) {
        //@ set { lemma(n); }
        return n;
    }
}
