package org.circlewalk.spec.attack;

/** Try. */
public final class Vf {
    private final /*@ spec_public @*/ Node v;

    //@ public normal_behavior
    //@   ensures this.v == v;
    //@ pure
    public Vf(Node v) {
        this.v = v;
    }

    //@ public normal_behavior
    //@   ensures \result && n < 5;
    //@ pure
    public boolean prove(int n) {
        if (n > 0) {
            Other v = new Other();
        }
        //@ assert this.v.lemma(n);
        return true;
    }
}
