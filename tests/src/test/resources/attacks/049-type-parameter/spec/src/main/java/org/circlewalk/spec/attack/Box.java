package org.circlewalk.spec.attack;

/** A box. */
public final class Box<T> {
    private Box() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public static int seven(int n) {
        return 7;
    }
}
