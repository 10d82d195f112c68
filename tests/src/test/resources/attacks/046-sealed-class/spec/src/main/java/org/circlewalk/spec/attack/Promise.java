package org.circlewalk.spec.attack;

/** Seven. */
public sealed class Promise permits Breach {
    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public int seven() {
        return 7;
    }
}
