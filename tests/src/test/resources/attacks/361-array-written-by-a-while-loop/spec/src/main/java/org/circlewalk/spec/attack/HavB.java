package org.circlewalk.spec.attack;

import org.apache.commons.math3.fraction.BigFraction;

public final class HavB {
    private HavB() {
    }

    //@ public normal_behavior
    //@   requires 0 <= k;
    //@   ensures \result != null;
    //@ pure
    public static BigFraction elem(int k) {
        BigFraction[] q = new BigFraction[1];
        int i = 0;
        //@ loop_invariant 0 <= i <= k && q.length == 1;
        //@ loop_writes q, i;
        //@ decreases k - i;
        while (i < k) {
            q = new BigFraction[1];
            i++;
        }
        return q[0];
    }
}
