package org.circlewalk.spec.attack;

public final class HavA {
    private final /*@ spec_public @*/ int n;

    //@ public normal_behavior
    //@   ensures this.n == n;
    //@ pure
    public HavA(int n) {
        this.n = n;
    }

    //@ public normal_behavior
    //@   requires 0 <= k;
    //@   ensures \result == \result;
    //@ pure
    public static int elem(int k) {
        HavA[] q = new HavA[1];
        //@ loop_invariant 0 <= i <= k && q.length == 1;
        //@ loop_writes q;
        //@ decreases k - i;
        for (int i = 0; i < k; i++) {
            q = new HavA[1];
        }
        HavA t = q[0];
        return t.n;
    }

    //@ public normal_behavior
    //@   requires 0 <= k;
    //@   ensures \result == 2;
    //@ pure
    public static int rows(int k) {
        int[][] q = new int[1][];
        //@ loop_invariant 0 <= i <= k && q.length == 1 && q[0] == null;
        //@ loop_writes q;
        //@ decreases k - i;
        for (int i = 0; i < k; i++) {
            q = new int[1][];
        }
        return 1;
    }
}
