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
    //@   requires m <= other.data[0];
    //@   ensures this.min == m && this.data == other.data;
    //@ pure
    public Trick(Trick other, int m) {
        data = other.data;
        min = m;
    }

    //@ public normal_behavior
    //@   ensures data[0] == min;
    public void set() {
        data[0] = min;
    }

    //@ public normal_behavior
    //@   ensures \result == 1;
    //@ pure
    public static int value(Trick e) {
        return e.data[0] >= e.min ? 1 : -1;
    }
}
