package org.circlewalk.spec.attack;

public final class Other {
    private Other() {
    }
    public static final int later = 2;
    //@ public normal_behavior
    //@   ensures \result == 5;
    //@ pure
    public static int five() {
        return 5;
    }
}
