package org.circlewalk.spec.attack;

/** An annotation stands in a source with contracts. */
public final class Trick {
    private Trick() {
    }

    @SuppressWarnings("all")
    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public static int seven(int n) {
        return 7;
    }
}
