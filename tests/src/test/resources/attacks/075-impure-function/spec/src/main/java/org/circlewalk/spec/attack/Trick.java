package org.circlewalk.spec.attack;

/** A method that writes is taken for a function. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   requires row.length == 1;
    //@   ensures true;
    static int next(int[] row) {
        row[0] = row[0] == 0 ? 1 : 0;
        return row[0];
    }

    //@ public normal_behavior
    //@   requires row.length == 1;
    //@   ensures \result;
    static boolean same(int[] row) {
        int first = next(row);
        int second = next(row);
        return first == second;
    }
}
