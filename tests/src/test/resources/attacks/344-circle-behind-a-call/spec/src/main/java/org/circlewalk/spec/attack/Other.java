package org.circlewalk.spec.attack;

/** Try. */
public final class Other {
    //@ public normal_behavior
    //@   ensures true;
    //@ pure
    public Other() {
    }

    //@ public normal_behavior
    //@   ensures \result;
    //@ pure
    public boolean lemma(int n) {
        return true;
    }
}
