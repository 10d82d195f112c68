package org.circlewalk.spec.attack;

/** Two parameters have one name, which OpenJML does not compile. */
public final class Twice {
    private Twice() {
    }

    /*@ normal_behavior
      @   requires 0 <= a;
      @   ensures \result == 1.0;
      @ pure
      @ static model \real two(int a, int a) {
      @     return 1.0;
      @ }
      @*/
}
