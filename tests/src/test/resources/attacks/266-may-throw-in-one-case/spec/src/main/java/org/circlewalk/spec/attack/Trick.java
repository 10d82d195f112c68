package org.circlewalk.spec.attack;

final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   requires n < 5;
    //@   ensures \result == n;
    //@ also public behavior
    //@   requires n >= 3;
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
    //@   requires n >= 3;
    //@   ensures n < 5;
    //@ pure
    public static int h(int n) {
        //@ assert small(n) == small(n);
        return n;
    }
}
