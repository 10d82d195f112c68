package org.circlewalk.spec.attack;

/** Try. */
public final class V {
    private V() {
    }

    //@ public normal_behavior
    //@   ensures \result;
    //@ pure
    public static boolean lemma(int n) {
        return true;
    }
}
