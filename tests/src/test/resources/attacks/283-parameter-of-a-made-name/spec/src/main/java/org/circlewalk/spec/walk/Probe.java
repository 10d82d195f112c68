package org.circlewalk.spec.walk;


/** Probe. */
public final class Probe {
    private Probe() {
    }

    /*@ public normal_behavior
      @   ensures \result == 1.0;
      @ pure
      @ public static model heap_free \real one(\real x, \real REALLIT1) {
      @     return 1.0;
      @ }
      @*/

    /*@ public normal_behavior
      @   ensures x == 1.0;
      @ pure
      @ public static model void bad(\real x) {
      @     assert one(x, x) == 1.0;
      @ }
      @*/


}
