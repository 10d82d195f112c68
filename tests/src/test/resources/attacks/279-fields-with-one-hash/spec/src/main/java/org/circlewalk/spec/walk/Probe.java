package org.circlewalk.spec.walk;


/** Probe. */
public final class Probe {
    private final /*@ spec_public @*/ int numeratorOfTheNumberAa;
    private final /*@ spec_public @*/ int numeratorOfTheNumberBB;

    //@ public normal_behavior
    //@   ensures numeratorOfTheNumberBB == b;
    //@ pure
    public Probe(int a, int b) {
        this.numeratorOfTheNumberAa = a;
        this.numeratorOfTheNumberBB = b;
    }

    //@ public normal_behavior
    //@   ensures \result;
    //@ pure
    public boolean same() {
        return numeratorOfTheNumberAa == numeratorOfTheNumberBB;
    }


}
