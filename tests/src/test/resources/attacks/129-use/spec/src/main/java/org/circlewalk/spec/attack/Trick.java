package org.circlewalk.spec.attack;

/** A lemma is used by its word. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public static int seven(int n) {
        //@ use n == 7;
        return n;
    }
}
