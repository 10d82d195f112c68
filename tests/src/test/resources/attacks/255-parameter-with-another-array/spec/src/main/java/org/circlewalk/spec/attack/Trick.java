package org.circlewalk.spec.attack;

public final class Trick {
    private final /*@ spec_public @*/ int[] data;
    //@ public invariant data.length == 1;
    //@ private normal_behavior
    //@   ensures this.data == other.data;
    //@ pure
    private Trick(int[] given, Trick other) {
        given = other.data;
        data = given;
    }
}
