package org.circlewalk.spec.attack;

public final class Real {
    private Real() {
    }
    //@ public normal_behavior
    //@   ensures \result;
    //@ pure
    public static boolean check() {
        return true;
    }
}
