package org.circlewalk.spec.attack;

/** Copies. */
final class Copies {
    private Copies() {
    }

    //@ normal_behavior
    //@   requires n > 0;
    //@   ensures \fresh(\result);
    //@ pure
    static int[] copy(int[] array, int n) {
        if (n > 0) {
            return new int[1];
        }
        return array;
    }
}
