package org.circlewalk.spec.attack;

/** A model field stands for what cannot be. */
public final class Trick {
    private Trick() {
    }

    //@ public static model int any;
    //@ public static represents any = any + 1;

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public static int seven(int n) {
        return n;
    }
}
