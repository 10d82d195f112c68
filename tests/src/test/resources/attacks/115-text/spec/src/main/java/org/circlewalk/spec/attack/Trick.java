package org.circlewalk.spec.attack;

/** Code looks at a text. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public static int seven(int n) {
        String word = "seven";
        return word.length() == 5 ? 7 : 6;
    }
}
