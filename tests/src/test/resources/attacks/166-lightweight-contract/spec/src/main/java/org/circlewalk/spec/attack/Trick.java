package org.circlewalk.spec.attack;

/** A contract does not say what behaviour it is of. */
public final class Trick {
    private Trick() {
    }

    //@ requires n == 7;
    //@ ensures \result == 7;
    //@ pure
    public static int seven(int n) {
        return n;
    }
}
