package org.circlewalk.spec.attack;

/** A constructor asks of another object what is true of it by the invariant that the new one breaks. */
public final class Large {
    private final /*@ spec_public @*/ int size;

    //@ public invariant 5 < size;

    //@ public normal_behavior
    //@   requires other.size > 5;
    //@   ensures this.size == size;
    //@ pure
    public Large(Large other, int size) {
        this.size = size;
        //@ assert other.get() > 5;
    }

    //@ public normal_behavior
    //@   ensures \result == size && \result > 5;
    //@ pure
    public int get() {
        return size;
    }
}
