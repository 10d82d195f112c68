package org.circlewalk.spec.attack;

/** A contract calls a method without a contract. */
public final class Trick {
    private Trick() {
    }

    private static boolean never() {
        return false;
    }

    //@ public normal_behavior
    //@   requires never();
    //@   ensures \result == 7;
    //@ pure
    public static int seven(int n) {
        return n;
    }
}
