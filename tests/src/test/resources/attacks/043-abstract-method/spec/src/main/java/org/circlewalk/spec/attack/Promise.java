package org.circlewalk.spec.attack;

/** Seven. */
public abstract class Promise {
    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public abstract int seven();
}
