package org.circlewalk.spec.attack;

/** An assertion of Java is seldom checked. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public static int seven(int n) {
        assert n == 7;
        return n;
    }
}
