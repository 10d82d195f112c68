package org.circlewalk.spec.attack;

final class Trick {
    private Trick() {
    }

    /*@ public normal_behavior
      @   ensures \result == n;
      @ pure
      @ public static model heap_free int id(int n) {
      @     return n;
      @ }
      @*/

    //@ public normal_behavior
    //@   requires 1 <= a.length;
    //@   ensures a[0] == \old(id(a[0]));
    public static void put(int[] a) {
        a[0] = 7;
    }
}
