package org.circlewalk.spec.attack;

public final class Trick {
    private Trick() {
    }
    //@ public normal_behavior
    //@   ensures \result == n;
    //@ pure
    public static int same(int n) {
        return n;
    }
    //@ public normal_behavior
    //@   requires (\forall int i; 0 <= i; same(i + 1) == i + 1);
    //@   ensures 0 == 1 || n == 4;
    //@ pure
    public static void bounded(int n) {
    }
}
