package org.circlewalk.spec.attack;

public final class Trick {
    private final D d;
    //@ private invariant 1 <= d.data.length && d.data[0] == 1;
    //@ private normal_behavior
    //@   requires 1 <= d.data.length && d.data[0] == 1;
    //@   ensures true;
    //@ pure
    public Trick(D d) {
        this.d = d;
    }
    //@ private normal_behavior
    //@   ensures \result == 1;
    //@ pure
    public int one() {
        return d.first();
    }
}
