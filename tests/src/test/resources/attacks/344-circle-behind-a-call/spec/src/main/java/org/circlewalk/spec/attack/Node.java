package org.circlewalk.spec.attack;

/** Try. */
public final class Node {
    //@ public normal_behavior
    //@   ensures true;
    //@ pure
    public Node() {
    }

    //@ public normal_behavior
    //@   ensures \result && n < 5;
    //@ pure
    public boolean lemma(int n) {
        Holder h = new Holder(this);
        Other[] v = new Other[0];
        return Wg.prove(h, v, n);
    }
}
