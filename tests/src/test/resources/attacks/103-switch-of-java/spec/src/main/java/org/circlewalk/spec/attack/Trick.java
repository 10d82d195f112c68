package org.circlewalk.spec.attack;

/** A switch chooses by a text. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public static int seven(int n) {
        switch ("a" + n) {
            case "a7":
                return 7;
            default:
                return n;
        }
    }
}
