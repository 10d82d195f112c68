package org.circlewalk.spec.attack;

/** Code calls a method without a contract. */
public final class Trick {
    private Trick() {
    }

    private static int six() {
        return 6;
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public static int seven(int n) {
        return six();
    }
}
