package org.circlewalk.spec.attack;

final class Trick {
    private Trick() {
    }

    /*@ public normal_behavior
      @   requires 1 <= a.length;
      @   ensures \result == a[0];
      @ pure
      @ public static model int first(int[] a) {
      @     return a[0];
      @ }
      @*/

    //@ public normal_behavior
    //@   requires 1 <= a.length;
    //@   ensures first(a) == \old(first(a));
    public static void put(int[] a, int n) {
        a[0] = 7;
    }
}
