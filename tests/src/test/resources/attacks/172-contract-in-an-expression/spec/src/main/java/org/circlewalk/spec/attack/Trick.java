package org.circlewalk.spec.attack;

/** A contract stands within an expression. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public static int seven(int n) {
        return /*@ nullable @*/ n;
    }
}
