package org.circlewalk.spec.attack;

/** A contract stands in another that ends with its line. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public static int seven(int n) {
        //@ assert n == n; //@ assume n == 7;
        return n;
    }
}
