package org.circlewalk.spec.attack;

/** A contract calls a method that writes. */
public final class Trick {
    private Trick() {
    }

    //@ private normal_behavior
    //@   requires row.length == 1;
    //@   ensures true;
    private static void change(int[] row) {
        row[0] = 7;
    }

    //@ public normal_behavior
    //@   requires row.length == 1;
    //@   ensures \result == 7;
    //@ pure
    public static int seven(int[] row) {
        //@ set { change(row); }
        return row[0];
    }
}
