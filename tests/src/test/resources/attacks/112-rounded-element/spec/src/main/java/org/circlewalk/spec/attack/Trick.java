package org.circlewalk.spec.attack;

/** A contract speaks of rounded elements. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   requires row.length == 1;
    //@   ensures row[0] == \old(row[0]) + 0.5;
    public static void add(double[] row) {
        row[0] = row[0] + row[0];
    }
}
