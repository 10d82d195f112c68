package org.circlewalk.spec.attack;

public final class TrickWithALongName {
    private final /*@ spec_public @*/ int first;
    private final /*@ spec_public @*/ int hbdfjzb;
    //@ public normal_behavior
    //@   ensures this.first == this.hbdfjzb;
    //@ pure
    public TrickWithALongName(int a, int b) {
        this.first = a;
        this.hbdfjzb = b;
    }
}
