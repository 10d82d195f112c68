package org.circlewalk.spec.attack;

/** A character is a number. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 97;
    //@ pure
    public static int seven(int n) {
        char c = 'a';
        return c;
    }
}
