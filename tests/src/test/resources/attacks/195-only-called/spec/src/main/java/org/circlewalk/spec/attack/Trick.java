package org.circlewalk.spec.attack;

/** An expression asks what is called. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \only_called(seven);
    //@ pure
    public static int seven(int n) {
        return n;
    }
}
