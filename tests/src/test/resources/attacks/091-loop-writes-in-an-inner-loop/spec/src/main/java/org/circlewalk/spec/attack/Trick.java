package org.circlewalk.spec.attack;

/** Loop_writes leaves out what an inner loop writes. */
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
            //@ loop_invariant 0 <= k <= 1;
            //@ loop_writes r;
            //@ decreases 1 - k;
            for (int k = 0; k < 1; k++) {
                r = 6;
            }
        }
        return r;
    }
}
