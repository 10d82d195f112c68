package org.circlewalk.spec.attack;

/** A contract is switched by a key that is not of ASCII. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public static int seven(int n) {
        //-Ω@ assume n == 7;
        return n;
    }
}
