package org.circlewalk.spec.attack;

/** A contract works on bits. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures (\result & 7) == 7;
    //@ pure
    public static int seven(int n) {
        return n;
    }
}
