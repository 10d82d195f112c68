package org.circlewalk.spec.attack;

/** A method that others call by the contract of Object has one of its own. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public int hashCode() {
        return 7;
    }
}
