package org.circlewalk.spec.attack;

/** Code calls a method that writes. */
public final class Trick {
    private Trick() {
    }

    //@ private normal_behavior
    //@   requires row.length == 1;
    //@   ensures true;
    private static void change(int[] row) {
        row[0] = 6;
    }

    //@ public normal_behavior
    //@   requires row.length == 1 && row[0] == 7;
    //@   ensures \result == 7;
    //@ pure
    public static int seven(int[] row) {
        //@ loop_invariant 0 <= i <= 1 && row[0] == 7;
        //@ loop_writes \nothing;
        //@ decreases 1 - i;
        for (int i = 0; i < 1; i++) {
            change(row);
        }
        return row[0];
    }
}
