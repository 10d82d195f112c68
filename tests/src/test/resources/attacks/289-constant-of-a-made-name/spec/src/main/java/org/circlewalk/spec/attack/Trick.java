package org.circlewalk.spec.attack;

public final class Trick {
    public static final int REALLIT1 = 2;
    private Trick() {
    }
    //@ public normal_behavior
    //@   ensures \result;
    //@ pure
    public static boolean check() {
        return true;
    }
}
