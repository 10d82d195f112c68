package org.circlewalk.spec.attack;

/** A method keeps its results. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure query
    public static int seven(int n) {
        return n;
    }
}
