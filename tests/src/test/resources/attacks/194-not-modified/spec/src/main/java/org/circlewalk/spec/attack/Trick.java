package org.circlewalk.spec.attack;

/** An expression asks what is written. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \not_modified(n);
    //@ pure
    public static int seven(int n) {
        return n;
    }
}
