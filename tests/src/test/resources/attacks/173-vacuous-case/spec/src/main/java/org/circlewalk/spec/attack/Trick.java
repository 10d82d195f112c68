package org.circlewalk.spec.attack;

/** One case of a contract applies to nothing. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   requires n == 7;
    //@   ensures \result == 7;
    //@ also public normal_behavior
    //@   requires n > 7 && n * n < n;
    //@   ensures \result == 7;
    //@ pure
    public static int seven(int n) {
        return n;
    }
}
