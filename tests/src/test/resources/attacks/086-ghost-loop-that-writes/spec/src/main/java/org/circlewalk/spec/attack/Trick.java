package org.circlewalk.spec.attack;

/** A loop in ghost code is said to write a variable. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public static int seven(int n) {
        int r = n;
        /*@ set {
          @     loop_writes r;
          @     decreases 1 - i;
          @     for (int i = 0; i < 1; i++) {
          @     }
          @ } @*/
        return r;
    }
}
