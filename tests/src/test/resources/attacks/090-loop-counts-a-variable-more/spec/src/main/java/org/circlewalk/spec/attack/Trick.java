package org.circlewalk.spec.attack;

/** Loop_writes leaves out a variable that is counted. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   requires 0 <= n < 100;
    //@   ensures \result == 7;
    //@ pure
    public static int seven(int n) {
        int r = 7;
        //@ loop_invariant 0 <= i <= n;
        //@ loop_writes \nothing;
        //@ decreases n - i;
        for (int i = 0; i < n; i++) {
            r++;
        }
        return r;
    }
}
