package org.circlewalk.spec.attack;

public final class Trick_B {
    public static final int VALUE = 2;
    private Trick_B() {
    }
    //@ public normal_behavior
    //@   ensures \result == 0;
    //@ pure
    public static int zero() {
        return 0;
    }
}
