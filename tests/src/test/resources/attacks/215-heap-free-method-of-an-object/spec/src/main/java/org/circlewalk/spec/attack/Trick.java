package org.circlewalk.spec.attack;

public final class Trick {
    private final int[] data;
    //@ public normal_behavior
    //@   ensures true;
    //@ pure
    public Trick() {
        data = new int[1];
    }
    /*@ private normal_behavior
      @   requires 1 <= data.length;
      @   ensures \result == data[0];
      @ pure
      @ private model heap_free int first() {
      @     return data[0];
      @ }
      @*/
    //@ private normal_behavior
    //@   requires 1 <= data.length;
    //@   ensures first() == \old(first());
    private void g() {
        data[0] = 5;
    }
}
