package org.circlewalk.spec.attack;

enum Letter {
    ALPHA, BETA;

    /*@ normal_behavior
      @   ensures valueOf(null) != null;
      @ pure
      @ static model void one() {
      @ }
      @*/
}
