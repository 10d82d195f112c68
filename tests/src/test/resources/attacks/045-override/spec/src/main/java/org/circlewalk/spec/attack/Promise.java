package org.circlewalk.spec.attack;

/** Seven. */
public class Promise {
    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public int seven() {
        return 7;
    }
}
