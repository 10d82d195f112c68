package org.circlewalk.spec.attack;

/** Seven. */
public interface Promise {
    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    int seven();
}
