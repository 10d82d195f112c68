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
        Vi other = new Vi(this);
        return other.prove(n);
    }
}
