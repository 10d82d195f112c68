package org.circlewalk.spec.attack;

public final class Five {
    private Five() {
    }

    /*@ normal_behavior
      @   ensures q == 5;
      @ pure
      @ static model void five(Integer p, int n, \bigint q) {
      @     five(n, n, q);
      @ }
      @*/
}
