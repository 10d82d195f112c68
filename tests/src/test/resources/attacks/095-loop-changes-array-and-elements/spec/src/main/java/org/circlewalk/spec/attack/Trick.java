package org.circlewalk.spec.attack;

/** A loop writes a variable and the elements of its array. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   requires row.length == 1 && other.length == 1;
    //@   ensures other[0] == \old(other[0]);
    public static void keep(int[] row, int[] other) {
        int[] now = row;
        //@ loop_invariant 0 <= i <= 2 && now != null && now.length == 1;
        //@ loop_writes now, now[*];
        //@ decreases 2 - i;
        for (int i = 0; i < 2; i++) {
            now[0] = 6;
            now = other;
        }
    }
}
