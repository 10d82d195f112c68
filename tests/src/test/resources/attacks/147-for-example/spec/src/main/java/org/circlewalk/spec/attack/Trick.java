package org.circlewalk.spec.attack;

/** An example looks like a contract. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@   for_example public normal_example ensures \result == 7;
    //@ pure
    public static int seven(int n) {
        return n;
    }
}
