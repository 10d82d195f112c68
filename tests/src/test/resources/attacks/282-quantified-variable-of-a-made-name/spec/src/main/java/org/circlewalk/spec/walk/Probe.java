package org.circlewalk.spec.walk;


/** Probe. */
public final class Probe {
    private Probe() {
    }

    //@ public normal_behavior
    //@   requires 0 <= n;
    //@   ensures (\forall int n_296_296___6; 0 <= n_296_296___6 < n; n_296_296___6 >= 5);
    //@ pure
    public static int f(int n) {
        return n;
    }


}
