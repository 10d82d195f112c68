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

    /** Changes it. */
    public void change() {
        row[0]++;
    }
}
