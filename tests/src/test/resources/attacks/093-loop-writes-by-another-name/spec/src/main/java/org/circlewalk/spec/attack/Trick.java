package org.circlewalk.spec.attack;

/** A loop writes an array by another name. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   requires row.length == 1;
    //@   ensures row[0] == \old(row[0]);
    public static void keep(int[] row) {
        //@ loop_invariant 0 <= i <= 1;
        //@ loop_writes \nothing;
        //@ decreases 1 - i;
        for (int i = 0; i < 1; i++) {
            int[] same = row;
            same[0] = 6;
        }
    }
}
