package org.circlewalk.spec.attack;

/** Try. */
public final class Prover {
    private static final /*@ spec_public @*/ Node V = new Node();

    private Prover() {
    }

    //@ public normal_behavior
    //@   ensures \result && n < 5;
    //@ pure
    public static boolean prove(int n) {
        //@ assert V.lemma(n);
        return true;
    }
}
