package org.circlewalk.spec.walk;

/** Probe. */
public final class Probe {
    private final /*@ spec_public */ int[] a;
    private final /*@ spec_public */ int[][] rows;
    //@ public invariant a.length == 1;
    //@ public invariant a[0] >= 0;
    //@ public invariant rows.length == 1 && (\forall int d; 0 <= d < rows.length; rows[d] != null);

    //@ private normal_behavior
    //@   requires b.length == 1 && b[0] >= 0;
    //@ pure
    private Probe(int[] b) {
        int[][] r = new int[1][];
        r[0] = b;
        this.a = b;
        this.rows = r;
    }

    //@ public normal_behavior
    //@   ensures \result != null;
    //@ pure
    public static Probe make() {
        int[] b = new int[1];
        return new Probe(b);
    }

    //@ public normal_behavior
    //@   ensures \result >= 0;
    //@ pure
    public int get() {
        return a[0];
    }

    /** Reads. */
    public int first() {
        return rows[0][0];
    }
}
