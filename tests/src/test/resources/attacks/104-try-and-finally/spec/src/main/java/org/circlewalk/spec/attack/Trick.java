package org.circlewalk.spec.attack;

/** A finally block takes back a result. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public static int seven(int n) {
        try {
            return n;
        } finally {
            return 7;
        }
    }
}
