package org.circlewalk.spec.attack;

/** A model method has no contract. */
public final class Trick {
    private Trick() {
    }

    //@ public static model pure int any(int n) { return n; }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public static int seven(int n) {
        return 7;
    }
}
