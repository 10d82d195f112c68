package org.circlewalk.spec.attack;

/** The body of a loop writes its index. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   requires 0 <= n < 100;
    //@   ensures \result == 7;
    //@ pure
    public static int seven(int n) {
        //@ loop_invariant true;
        //@ loop_writes \nothing;
        //@ decreases n - i;
        for (int i = 0; i < n; i++) {
            i--;
        }
        return n;
    }
}
