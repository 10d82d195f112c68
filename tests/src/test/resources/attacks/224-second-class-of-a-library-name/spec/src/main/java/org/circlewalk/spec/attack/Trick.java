package org.circlewalk.spec.attack;

public final class Trick {
    private Trick() {
    }
    //@ public normal_behavior
    //@   ensures Integer.MAX_VALUE == 5;
    //@ pure
    public static void f() {
    }
}
