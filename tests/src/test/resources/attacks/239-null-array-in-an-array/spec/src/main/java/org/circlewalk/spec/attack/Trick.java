package org.circlewalk.spec.attack;

public final class Trick {
    private Trick() {
    }
    //@ public normal_behavior
    //@   requires 0 < a.length;
    //@   ensures \result == a[0];
    //@ pure
    public static int[] first(int[][] a) {
        return a[0];
    }
    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public static int seven(boolean other) {
        if (other) {
            int[][] a = new int[1][];
            int[] element = first(a);
            return 8;
        }
        return 7;
    }
}
