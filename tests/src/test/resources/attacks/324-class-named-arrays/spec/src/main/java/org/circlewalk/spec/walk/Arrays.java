package org.circlewalk.spec.walk;

/** Not the one of the library. */
final class Arrays {
    private Arrays() {
    }

    //@ public normal_behavior
    //@   ensures \result == n;
    //@ pure
    static int same(int n) {
        return n;
    }

    static int[] copyOf(int[] a, int n) {
        a[0] = -1;
        return a;
    }
}
