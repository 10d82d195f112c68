package org.circlewalk.spec.attack;

/** Code tests a type. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public static int seven(Object thing) {
        return thing instanceof Integer k ? k : 7;
    }
}
