package org.circlewalk.spec.attack;

/** Try. */
public final class Vb {
    private final /*@ spec_public @*/ Node v;

    //@ public normal_behavior
    //@   ensures this.v == v;
    //@ pure
    public Vb(Node v) {
        this.v = v;
    }

    //@ public normal_behavior
    //@   ensures \result && n < 5;
    //@ pure
    public boolean prove(int n) {
        if (n > 4) {
            Node a = v;
            //@ assert a.lemma(n);
        }
        if (n > 0) {
            Other a = new Other();
        }
        return true;
    }
}
