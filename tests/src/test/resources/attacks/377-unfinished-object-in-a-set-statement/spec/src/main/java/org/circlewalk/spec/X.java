package org.circlewalk.spec;

/** Calls of an unfinished object. */
public final class X {
    public final int number;

    //@ public invariant number >= 1;

    //@ public normal_behavior
    //@   requires q != null;
    //@   ensures q.number >= 1;
    //@ public static model pure void pos(X q) {
    //@     assert true;
    //@ }

    //@ public normal_behavior
    //@   ensures number >= 1;
    //@ public model pure void own() {
    //@     assert true;
    //@ }

    //@ public normal_behavior
    //@   ensures number == n;
    //@ pure
    public X(final int n) {
        this.number = n;
        //@ set { pos(this); }
        //@ set { own(); }
    }
}
