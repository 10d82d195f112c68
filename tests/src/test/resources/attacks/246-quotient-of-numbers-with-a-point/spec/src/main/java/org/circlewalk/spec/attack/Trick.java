package org.circlewalk.spec.attack;

public final class Trick {
    private Trick() {
    }
    //@ public normal_behavior
    //@   ensures 1.0 / 10.0 + 2.0 / 10.0 == 3.0 / 10.0;
    //@ pure
    public static int tenths() {
        return 0;
    }
}
