package org.circlewalk.spec.attack;

import java.math.BigInteger;

public final class Five {
    private Five() {
    }

    /*@ normal_behavior
      @   ensures q == 5;
      @ pure
      @ static model void five(BigInteger p, \bigint q) {
      @     five(q, q);
      @ }
      @*/
}
