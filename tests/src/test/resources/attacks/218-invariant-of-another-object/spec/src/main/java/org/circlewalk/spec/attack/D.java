package org.circlewalk.spec.attack;

public final class D {
    private final /*@ spec_public */ int[] data;
    //@ public normal_behavior
    //@   ensures data == a;
    //@ pure
    public D(int[] a) {
        data = a;
    }
    //@ public normal_behavior
    //@   requires 1 <= data.length;
    //@   ensures \result == data[0];
    //@ pure
    public int first() {
        return data[0];
    }
    //@ public normal_behavior
    //@   requires 1 <= data.length;
    //@   ensures data[0] == v;
    public void poke(int v) {
        data[0] = v;
    }
}
