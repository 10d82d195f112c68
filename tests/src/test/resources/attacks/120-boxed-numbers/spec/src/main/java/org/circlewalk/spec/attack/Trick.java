package org.circlewalk.spec.attack;

/** Code compares boxed numbers. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public static int seven(int n) {
        Integer first = n;
        Integer second = n;
        return first == second ? 7 : 6;
    }
}
