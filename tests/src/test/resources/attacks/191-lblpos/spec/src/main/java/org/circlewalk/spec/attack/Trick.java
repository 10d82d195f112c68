package org.circlewalk.spec.attack;

/** An expression has a label. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures (\lblpos seven \result == 7);
    //@ pure
    public static int seven(int n) {
        return n;
    }
}
