package org.circlewalk.spec.attack.other;

public final class Circle {
    private Circle() {
    }
    //@ public normal_behavior
    //@   ensures \result == 1;
    //@ pure
    public static int one() {
        return 1;
    }
}
