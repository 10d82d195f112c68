package org.circlewalk.spec.attack;

public final class Trick {
    public static final int B_VALUE = 1;
    private Trick() {
    }
    //@ public normal_behavior
    //@   ensures false;
    //@ pure
    public static int sum() {
        return B_VALUE + Trick_B.VALUE;
    }
}
