package org.circlewalk.spec.attack;

/** A contract speaks of a rounded number. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == a;
    //@ pure
    public static double same(double a, double b) {
        return a + b - b;
    }
}
