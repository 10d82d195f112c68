package org.circlewalk.spec.walk;

/** Probe. */
public final class Probe {
    private final /*@ spec_public */ int[][] rows;
    //@ public invariant rows.length == 1 && (\forall int d; 0 <= d < rows.length; rows[d] != null);

    //@ public normal_behavior
    //@   ensures rows.length == 1;
    //@ pure
    public Probe() {
        int[][] r = new int[1][];
        r[0] = new int[1];
        this.rows = r;
    }

    /** Writes in an array within an array. */
    public void spoil() {
        rows[0][0] = -1;
    }

    /** Gives one away in a copy. */
    public int[][] copied() {
        return java.util.Arrays.copyOf(rows, 1);
    }
}
