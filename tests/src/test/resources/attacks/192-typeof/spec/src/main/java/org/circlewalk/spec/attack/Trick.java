package org.circlewalk.spec.attack;

/** An expression asks for a type. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \typeof(n) == \type(int);
    //@ pure
    public static int seven(int n) {
        return n;
    }
}
