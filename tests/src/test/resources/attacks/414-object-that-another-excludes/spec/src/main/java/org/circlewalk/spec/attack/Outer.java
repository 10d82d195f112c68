package org.circlewalk.spec.attack;

/** A class with an object in a field, of which it says what that can never be. */
public final class Outer {
    //@ public invariant inner.n < 0;
    private final /*@ spec_public @*/ Inner inner;

    //@ private normal_behavior
    //@   requires inner.n < 0;
    //@   ensures this.inner == inner;
    //@ pure
    private Outer(Inner inner) {
        this.inner = inner;
    }

    //@ public exceptional_behavior
    //@   signals_only ArithmeticException;
    //@ pure
    public static Outer never(int k) {
        throw new ArithmeticException("");
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public static int total(int k) {
        if (k < 5) {
            Outer a = never(k);
            return 0;
        }
        return 7;
    }
}
