package org.circlewalk.spec.attack;

/** A loop in ghost code does not end. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public static int seven(int n) {
        /*@ set {
          @     loop_invariant true;
          @     loop_writes \nothing;
          @     for (int i = 0; n != 7; ) {
          @     }
          @ } @*/
        return n;
    }
}
