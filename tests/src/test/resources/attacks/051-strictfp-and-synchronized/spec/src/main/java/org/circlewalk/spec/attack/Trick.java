package org.circlewalk.spec.attack;

/** A method with a contract waits for others. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public static synchronized int seven(int n) {
        return 7;
    }
}
