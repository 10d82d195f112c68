package org.circlewalk.spec.attack;

/** Code compares rounded numbers. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public static int seven(int n) {
        double sum = 0.1 + 0.2;
        return sum == 0.3 ? 7 : 6;
    }
}
