package org.circlewalk.spec.attack;

/** Writes. */
final class Writer {
    private Writer() {
    }

    //@ normal_behavior
    //@   requires n > 0;
    //@   ensures \result == n;
    //@ pure
    static int number(int[] array, int n) {
        if (n <= 0) {
            array[0] = n;
        }
        return n;
    }
}
