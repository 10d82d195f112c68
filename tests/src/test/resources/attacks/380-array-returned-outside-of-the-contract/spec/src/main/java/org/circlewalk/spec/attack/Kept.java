package org.circlewalk.spec.attack;

public final class Kept {
    private final /*@ spec_public @*/ int[] cells;

    //@ public invariant cells.length == 1 && cells[0] == 0;

    //@ public normal_behavior
    //@   ensures cells[0] == 0;
    //@ pure
    public Kept() {
        int[] c = new int[1];
        this.cells = c;
    }

    //@ public exceptional_behavior
    //@   requires n < 0;
    //@   signals_only IllegalArgumentException;
    //@ pure
    public int[] cells(int n) {
        if (n < 0) {
            throw new IllegalArgumentException("negative");
        }
        return cells;
    }

    //@ public normal_behavior
    //@   ensures \result == 0;
    //@ pure
    public int first() {
        return cells[0];
    }
}
