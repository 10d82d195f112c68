package org.circlewalk.spec.attack;

public final class Trick {
    private Trick() {
    }
    //@ public normal_behavior
    //@   ensures \result;
    //@ pure
    public static boolean check_one() {
        return true;
    }
}
