package org.circlewalk.spec.attack;

/** A contract names a class by its package. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures java.lang.Integer.MAX_VALUE > 0;
    //@ pure
    public static int seven(int n) {
        return n;
    }
}
