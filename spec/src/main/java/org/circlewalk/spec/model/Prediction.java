package org.circlewalk.spec.model;

import org.apache.commons.math3.fraction.BigFraction;

/** The prediction rule of Definition 2.1: the node with the largest output, and of several the smallest. */
public final class Prediction {
    private Prediction() {
    }

    /** The smallest index that attains the maximum of a non-empty array. */
    //@ public normal_behavior
    //@   requires output.length >= 1;
    //@   requires (\forall int y; 0 <= y < output.length; output[y] != null);
    //@   ensures 0 <= \result < output.length;
    //@   ensures (\forall int y; 0 <= y < output.length; output[y].value <= output[\result].value);
    //@   ensures (\forall int y; 0 <= y < \result; output[y].value < output[\result].value);
    //@ pure
    public static int of(BigFraction[] output) {
        int best = 0;
        //@ loop_invariant 1 <= y <= output.length && 0 <= best < y;
        //@ loop_invariant (\forall int k; 0 <= k < y; output[k].value <= output[best].value);
        //@ loop_invariant (\forall int k; 0 <= k < best; output[k].value < output[best].value);
        //@ loop_writes best;
        //@ decreases output.length - y;
        for (int y = 1; y < output.length; y++) {
            if (output[y].compareTo(output[best]) > 0) {
                best = y;
            }
        }
        return best;
    }

    /*@ // Where all outputs tie, node 0 is predicted, as in Theorem 4.1.
      @ public normal_behavior
      @   requires output.length >= 1;
      @   requires (\forall int y; 0 <= y < output.length; output[y] != null && output[y].value == output[0].value);
      @   ensures of(output) == 0;
      @   ensures \result;
      @ pure
      @ public static model boolean tiesGoToNodeZero(BigFraction[] output) {
      @     return of(output) == 0;
      @ }
      @*/
}
