package org.circlewalk.spec.attack;

/** Try. */
public final class Vl {
    private final /*@ spec_public @*/ Node v;

    //@ public normal_behavior
    //@   ensures this.v == v;
    //@ pure
    public Vl(Node v) {
        this.v = v;
    }

    //@ public normal_behavior
    //@   ensures \result && n < 5;
    //@ pure
    public boolean prove(int n) {
        if (n > 0) {
            Other other = new Other();
            //@ ghost Other v = other;
        }
        //@ assert v.lemma(n);
        return true;
    }
}
