package org.circlewalk.spec.attack;

/** A constructor speaks of its unfinished object as of a result. */
public final class Made {
    private final /*@ spec_public @*/ int size;

    //@ public normal_behavior
    //@   ensures this.size == size && \result.size == size;
    //@ pure
    public Made(int size) {
        this.size = size;
    }
}
