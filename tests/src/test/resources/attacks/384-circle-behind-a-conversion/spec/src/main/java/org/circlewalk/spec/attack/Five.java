package org.circlewalk.spec.attack;

import java.math.BigInteger;

public final class Five {
    private Five() {
    }

    /*@ normal_behavior
      @   ensures b.value == 5;
      @ pure
      @ static model void five(\bigint n, BigInteger b) {
      @     five(b, b);
      @ }
      @*/
}
