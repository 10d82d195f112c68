package org.circlewalk.spec.attack;

/** A row. */
public final class Trick {
    private final /*@ spec_public @*/ int[] row;

    //@ public invariant row.length == 1 && row[0] == 7;

    //@ private normal_behavior
    //@   requires row.length == 1 && row[0] == 7;
    //@   ensures this.row == row;
    //@ pure
    private Trick(int[] row) {
        this.row = row;
    }

    //@ public normal_behavior
    //@   ensures \fresh(\result);
    //@ pure
    public static Trick seven() {
        int[] row = new int[1];
        row[0] = 7;
        Trick trick = new Trick(row);
        row[0] = 6;
        return trick;
    }
}
