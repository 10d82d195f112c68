package org.circlewalk.spec.attack;

/** A case with an exception names none. */
public final class Trick {
    private Trick() {
    }

    //@ public exceptional_behavior
    //@   requires n == 7;
    //@ pure
    public static int seven(int n) {
        throw new ArithmeticException("seven");
    }
}
