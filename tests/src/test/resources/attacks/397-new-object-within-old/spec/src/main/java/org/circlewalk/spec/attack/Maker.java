package org.circlewalk.spec.attack;


/** Attack. */
public final class Maker {
    /** The number. */
    public final int v;

    //@ public normal_behavior
    //@   ensures v == n;
    //@ pure
    public Maker(int n) {
        this.v = n;
    }

    //@ public normal_behavior
    //@   ensures \fresh(\result) && \result.v == n;
    //@ pure
    public static Maker make(int n) {
        return new Maker(n);
    }

    //@ public normal_behavior
    //@   ensures \old((\forall int d; 0 <= d < 5; make(d).v == 17));
    //@ pure
    public static void wrong(int n) {
    }

    //@ public normal_behavior
    //@   ensures n != 4 ==> \old((\forall int d; 0 <= d < 5; make(d).v == 17));
    //@ pure
    public static void wrong2(int n) {
    }
}
