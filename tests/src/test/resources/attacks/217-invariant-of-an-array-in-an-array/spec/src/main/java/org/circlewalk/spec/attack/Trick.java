package org.circlewalk.spec.attack;

public final class Trick {
    private final int[][] data;
    //@ private invariant 1 <= data.length && data[0] != null && 1 <= data[0].length && data[0][0] == 1;
    //@ private normal_behavior
    //@   requires 1 <= d.length && d[0] != null && 1 <= d[0].length && d[0][0] == 1;
    //@   ensures data == d;
    //@ pure
    private Trick(int[][] d) {
        data = d;
    }
    //@ public normal_behavior
    //@   requires 1 <= row.length && row[0] == 1;
    //@   ensures \fresh(\result);
    //@ pure
    public static Trick of(int[] row) {
        int[][] d = new int[1][];
        d[0] = row;
        return new Trick(d);
    }
    //@ public normal_behavior
    //@   ensures \result == 1;
    //@ pure
    public int one() {
        return data[0][0];
    }
}
