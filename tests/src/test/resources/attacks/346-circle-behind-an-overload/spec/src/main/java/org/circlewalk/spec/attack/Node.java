package org.circlewalk.spec.attack;

/** Try. */
public final class Node {
    private final /*@ spec_public @*/ int v;

    //@ public normal_behavior
    //@   ensures this.v == v;
    //@ pure
    public Node(int v) {
        this.v = v;
    }

    //@ public normal_behavior
    //@   ensures \result && n < 5;
    //@ pure
    public boolean lemma(int n) {
        //@ assert prove(v, n);
        if (n > 0) {
            Other v = new Other();
        }
        return true;
    }

    //@ public normal_behavior
    //@   ensures \result && n < 5;
    //@ pure
    public boolean prove(int k, int n) {
        return lemma(n);
    }

    //@ public normal_behavior
    //@   ensures \result;
    //@ pure
    public boolean prove(Other k, int n) {
        return true;
    }
}
