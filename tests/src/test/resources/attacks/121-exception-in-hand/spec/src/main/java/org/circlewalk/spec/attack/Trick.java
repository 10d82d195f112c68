package org.circlewalk.spec.attack;

/** An exception is made and not thrown. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public static int seven(int n) {
        ArithmeticException kept = new ArithmeticException("kept");
        return 7;
    }
}
