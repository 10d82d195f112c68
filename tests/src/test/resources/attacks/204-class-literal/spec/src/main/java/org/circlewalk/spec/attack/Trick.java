package org.circlewalk.spec.attack;

/** A contract names a class as a value. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures Trick.class != null;
    //@ pure
    public static int seven(int n) {
        return n;
    }
}
