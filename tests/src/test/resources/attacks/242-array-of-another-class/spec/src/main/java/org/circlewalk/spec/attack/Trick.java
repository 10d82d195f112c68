package org.circlewalk.spec.attack;

public final class Trick {
    private Trick() {
    }
    public final int[] data = new int[3];
    //@ public normal_behavior
    //@   ensures \result == 5;
    //@ pure
    public static int five() {
        return 5;
    }
}
