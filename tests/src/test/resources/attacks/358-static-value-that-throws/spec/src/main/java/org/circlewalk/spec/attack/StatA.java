package org.circlewalk.spec.attack;

public final class StatA {
    private static final int X = boom();
    private static final int[] Y = new int[-1];

    private StatA() {
    }

    private static int boom() {
        throw new IllegalStateException();
    }

    //@ public normal_behavior
    //@   ensures \result == 1;
    //@ pure
    public static int one() {
        return 1;
    }
}
