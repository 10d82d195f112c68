package org.circlewalk.spec.attack;

/** A reference to a method has no contract. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public static int seven(int n) {
        java.util.function.IntUnaryOperator same = Math::abs;
        return same.applyAsInt(n);
    }
}
