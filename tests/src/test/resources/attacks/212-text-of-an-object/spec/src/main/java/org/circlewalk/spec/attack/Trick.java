package org.circlewalk.spec.attack;

/** Fails. */
public final class Trick {
    private Trick() {
    }

    //@ public exceptional_behavior
    //@   requires true;
    //@   signals_only ArithmeticException;
    //@ pure
    public static void fail(Trick trick) {
        throw new ArithmeticException("no " + trick);
    }

    @Override
    public String toString() {
        throw new IllegalStateException();
    }
}
