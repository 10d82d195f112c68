package org.circlewalk.spec.attack;

/** A quantifier is over objects. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures (\forall Trick t; t != null; false);
    //@ pure
    public static int seven(int n) {
        return n;
    }
}
