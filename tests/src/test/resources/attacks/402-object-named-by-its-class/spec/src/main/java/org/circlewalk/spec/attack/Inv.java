package org.circlewalk.spec.attack;

/** The constructor names its object by the class and hands it on; OpenJML leaves that out, and the constructor throws. */
public final class Inv {
    private final /*@ spec_public @*/ int v;

    //@ public normal_behavior
    //@   ensures this.v == v;
    //@ pure
    public Inv(int v) {
        this.v = v;
        int seen = Use.quotient(Inv.this, 0);
    }

    //@ public normal_behavior
    //@   ensures \result == v;
    //@ pure
    public int get() {
        return v;
    }
}
