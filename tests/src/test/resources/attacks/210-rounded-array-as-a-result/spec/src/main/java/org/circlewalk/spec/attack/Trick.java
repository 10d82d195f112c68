package org.circlewalk.spec.attack;

/** A contract speaks of the elements of a rounded result. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \fresh(\result) && \result.length == 1 && \result[0] == \result[0];
    //@ pure
    public static double[] same(double[] row) {
        return new double[1];
    }
}
