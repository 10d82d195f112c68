package org.circlewalk.spec.attack;

/** A contract stands in Javadoc. */
public final class Trick {
    private Trick() {
    }

    /**
     * Seven.
     * <jml>public normal_behavior ensures \result == 7; pure</jml>
     */
    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public static int seven(int n) {
        return 7;
    }
}
