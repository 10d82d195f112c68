package org.circlewalk.spec.attack;

final class Trick {
    private final /*@ spec_public @*/ int[] data;
    private final /*@ spec_public @*/ int min;

    //@ public invariant data.length == 1 && data[0] >= min;

    //@ public normal_behavior
    //@   ensures this.min == 0;
    //@ pure
    public Trick() {
        data = new int[1];
        min = 0;
    }

    //@ public normal_behavior
    //@   ensures \fresh(\result) && \result.length == 1;
    //@   ensures (\forall int d; 0 <= d < \result.length; \result[d] != null);
    //@ pure
    public int[][] leakInner() {
        int[][] r = new int[1][];
        r[0] = data;
        return r;
    }

    //@ public normal_behavior
    //@   ensures \result == 1;
    //@ pure
    public static int value(Trick e) {
        return e.data[0] >= e.min ? 1 : -1;
    }
}
