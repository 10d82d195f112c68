package org.circlewalk.spec.attack;

/** An array is taken for one of another type. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public static int seven(Integer[] rows, Integer n) {
        Object[] objects = rows;
        objects[0] = n;
        return 7;
    }
}
