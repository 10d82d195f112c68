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
    //@   ensures n < Integer.MAX_VALUE;
    //@ pure
    public static void bounded(int n) {
        //@ assert same(n + 1) == n + 1;
    }
}
