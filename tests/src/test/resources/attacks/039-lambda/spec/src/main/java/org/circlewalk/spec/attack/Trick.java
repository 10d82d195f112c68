package org.circlewalk.spec.attack;

/** A lambda expression has no contract. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public static int seven(int n) {
        java.util.function.IntUnaryOperator same = k -> k;
        return same.applyAsInt(n);
    }
}
