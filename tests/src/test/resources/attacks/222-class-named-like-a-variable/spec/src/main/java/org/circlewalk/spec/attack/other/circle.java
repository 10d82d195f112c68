package org.circlewalk.spec.attack.other;

public final class circle {
    private circle() {
    }
    //@ public normal_behavior
    //@   ensures \result == 1;
    //@ pure
    public static int one() {
        return 1;
    }
}
