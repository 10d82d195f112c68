package org.circlewalk.spec.attack;

/** Try. */
public final class Wk {
    private Wk() {
    }

    //@ public normal_behavior
    //@   requires (\forall int d; 0 <= d < h.all.length; h.all[d] != null) && (\forall int d; 0 <= d < v.length; v[d] != null);
    //@   ensures \result && n < 5;
    //@ pure
    public static boolean prove(Holder h, Other[] v, int n) {
        //@ assert (\forall int k; 0 <= k < 3; h.v.lemma(n));
        return true;
    }
}
