package org.circlewalk.spec.attack;

/** A method of the code becomes one of contracts. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure extract
    public static int seven(int n) {
        return n;
    }
}
