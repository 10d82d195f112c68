package org.circlewalk.spec.attack;

/** A number. */
public final class Trick {
    private final /*@ spec_public @*/ int n;

    {
        int k = 6;
        while (k != 7) {
            k = 6;
        }
        n = k;
    }

    //@ public normal_behavior
    //@   ensures n == 7;
    //@ pure
    public Trick() {
    }
}
