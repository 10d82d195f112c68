package org.circlewalk.spec.attack;

public final class Trick {
    private Trick() {
    }
    //@ public normal_behavior
    //@   ensures \result;
    //@ pure
    public static boolean check(int n) {
        int n_200_200___6 = n;
        return true;
    }
}
