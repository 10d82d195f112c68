package org.circlewalk.spec.attack;

final class Trick {
    private Trick() {
    }

    //@ public behavior
    //@   ensures n < 5;
    //@   signals_only IllegalArgumentException;
    //@ pure
    public static int small(int n) {
        if (n >= 5) {
            throw new IllegalArgumentException("x");
        }
        return n;
    }

    //@ public normal_behavior
    //@   ensures n < 5;
    //@ pure
    public static int h(int n) {
        //@ assert small(n) == small(n);
        return n;
    }
}
