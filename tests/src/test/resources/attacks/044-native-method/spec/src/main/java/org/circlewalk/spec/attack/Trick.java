package org.circlewalk.spec.attack;

/** A native method promises what nobody shows. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public static native int seven(int n);
}
