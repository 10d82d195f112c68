package org.circlewalk.spec.walk;


/** Probe. */
public final class Probe {
    private Probe() {
    }

    /*@ public static ghost \real numeratorOfTheNumberAa;
      @ public static ghost \real numeratorOfTheNumberBB;
      @*/

    /*@ public normal_behavior
      @   ensures numeratorOfTheNumberAa == numeratorOfTheNumberBB;
      @ pure
      @ public static model void bad() {
      @ }
      @*/


}
