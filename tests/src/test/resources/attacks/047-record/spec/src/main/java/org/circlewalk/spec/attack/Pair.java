package org.circlewalk.spec.attack;

/** A pair. */
public record Pair(int first) {
    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public int seven() {
        return first;
    }
}
