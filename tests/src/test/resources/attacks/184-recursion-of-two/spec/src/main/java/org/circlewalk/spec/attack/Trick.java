package org.circlewalk.spec.attack;

/** Two lemmas show each other. */
public final class Trick {
    private Trick() {
    }

    /*@ public normal_behavior
      @   ensures n == 7;
      @ pure
      @ public static model void first(int n) {
      @     second(n);
      @ }
      @
      @ public normal_behavior
      @   ensures n == 7;
      @ pure
      @ public static model void second(int n) {
      @     first(n);
      @ }
      @*/
}
